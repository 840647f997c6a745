using System.Text;
using DuckDB.NET.Data;
using Report.Diagnostics;

namespace Report.Data.Tables;

/// <summary>
/// A locked-down DuckDB session: it may read only the files given, write only its own temporary files, and not use the network.
/// </summary>
internal sealed class DuckDbSession : IDisposable
{
    /// <summary>The version of the engine, which is part of the cache key. A test compares it with the library.</summary>
    public const string Version = "1.5.6";

    /// <summary>The name of the engine, as shown to readers.</summary>
    public const string Engine = "DuckDB " + Version;

    private const string MemoryLimit = "1GB";
    private const string TemporaryLimit = "20GB";

    private readonly DuckDBConnection connection = new("Data Source=:memory:");
    private readonly string temporary = Path.Combine(Path.GetTempPath(), $"report-query-{Guid.NewGuid():N}");
    private readonly QueryOptions options;
    private readonly CancellationTokenSource ending;

    /// <param name="files">The paths of all files that may be read.</param>
    public DuckDbSession(IReadOnlyCollection<string> files, QueryOptions options)
    {
        this.options = options;
        ending = CancellationTokenSource.CreateLinkedTokenSource(options.Stop);
        ending.CancelAfter(options.TimeLimit);
        connection.Open();

        // The order matters: permissions first, the lock last. With more than one thread, sums of doubles would differ from run to run.
        string[] settings =
        [
            $"allowed_paths = {Sql.List(files)}",
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            "allow_community_extensions = false",
            "allow_persistent_secrets = false",
            $"memory_limit = {Sql.Text(MemoryLimit)}",
            "threads = 1",
            $"temp_directory = {Sql.Text(temporary)}",
            $"max_temp_directory_size = {Sql.Text(TemporaryLimit)}",
            "TimeZone = 'UTC'",
            "Calendar = 'gregorian'",
            "preserve_insertion_order = true",
            "default_collation = ''",
            "errors_as_json = true",
            "enable_progress_bar = true",
            "enable_progress_bar_print = false",
            "enable_external_access = false",
            "lock_configuration = true",
        ];
        foreach (var setting in settings)
        {
            Run($"SET {setting}");
        }
    }

    /// <summary>Parses a query, without binding or running it; returns the tree as JSON.</summary>
    public static string Parse(string sql)
    {
        using var session = new DuckDbSession([], new QueryOptions());
        using var command = session.connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($sql::VARCHAR, skip_null := true, skip_empty := true, skip_default := true)";
        command.Parameters.Add(new DuckDBParameter("sql", sql));
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>Runs a statement.</summary>
    /// <exception cref="EngineException">The engine rejects the statement.</exception>
    /// <exception cref="TimeoutException">The time limit is exceeded.</exception>
    /// <param name="named">The text of the progress report while it runs; null to report none, for short statements.</param>
    public void Run(string sql, string? named = null)
    {
        using var command = Command(sql);
        Watch(command, named, () => command.ExecuteNonQuery());
    }

    /// <summary>Runs a query whose columns are all text, and returns its rows.</summary>
    /// <inheritdoc cref="Run"/>
    public IReadOnlyList<string?[]> Texts(string sql, string? named = null)
    {
        using var command = Command(sql);
        command.UseStreamingMode = true;
        var rows = new List<string?[]>();
        Watch(
            command,
            named,
            () =>
            {
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    var row = new string?[reader.FieldCount];
                    for (var i = 0; i < row.Length; i++)
                    {
                        row[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
                    }

                    rows.Add(row);
                }
            }
        );
        return rows;
    }

    /// <summary>Creates a table whose columns are all text.</summary>
    public void Fill(string table, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        Run($"CREATE TABLE {Sql.Name(table)} ({string.Join(", ", columns.Select(c => $"{Sql.Name(c)} VARCHAR"))})");
        using var appender = connection.CreateAppender(table);
        foreach (var row in rows)
        {
            ThrowIfEnding();
            var added = appender.CreateRow();
            foreach (var cell in row)
            {
                added = cell is null ? added.AppendNullValue() : added.AppendValue(cell);
            }

            added.EndRow();
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        ending.Dispose();
        if (Directory.Exists(temporary))
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private DuckDBCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Watch(DuckDBCommand command, string? named, Action run)
    {
        ThrowIfEnding();
        using var stopping = ending.Token.Register(command.Cancel);
        using var clock =
            named is null || options.Progress is null
                ? null
                : new Timer(_ => Tell(named), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        try
        {
            run();
        }
        catch (Exception fault) when (fault is DuckDBException or InvalidOperationException or OperationCanceledException)
        {
            ThrowIfEnding();
            throw new EngineException(fault.Message);
        }
    }

    private void ThrowIfEnding()
    {
        options.Stop.ThrowIfCancellationRequested();
        if (ending.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    // Runs on a timer thread, so a listener's cancellation is ignored here: it takes effect where the query waits.
    private void Tell(string named)
    {
        try
        {
            var done = connection.GetQueryProgress().Percentage;
            options.Progress!(done is > 0 and <= 100 ? $"{named} ({done:0} %)" : named);
        }
        catch (OperationCanceledException) { }
    }
}

/// <summary>An error message of the engine. It is translated by the callers, which know the position in the query.</summary>
internal sealed class EngineException(string message) : Exception(message);
