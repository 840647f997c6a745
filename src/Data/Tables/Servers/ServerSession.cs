using System.Data;
using System.Globalization;
using Npgsql;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables.Servers;

/// <summary>
/// A connection to a server with PostgreSQL's protocol. Each query runs in a read-only transaction of its own, as the only statement of
/// its message, and by a role that may only read. All three are required, since each alone can be circumvented.
/// </summary>
internal sealed class ServerSession : IAsyncDisposable
{
    private const int MostRows = 1_000_000;
    private const int SecondsToConnect = 15;

    // The time after the limit until the client cancels a query that the server has not stopped.
    private const int SecondsOfGrace = 5;
    private const int MostTableNames = 10_000;

    private const string TablesSql = """
        SELECT CASE WHEN pg_catalog.pg_table_is_visible(c.oid) THEN c.relname::text ELSE n.nspname || '.' || c.relname END
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'
        """;

    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;
    private readonly ServerEngine engine;
    private readonly ServerFault faults;
    private readonly Position engineAt;

    // Prevents the driver from splitting a query at semicolons and running each part. The server receives it whole, and rejects several
    // statements.
    static ServerSession() => AppContext.SetSwitch("Npgsql.EnableSqlRewriting", false);

    private ServerSession(ServerEngine engine, ServerFault faults, NpgsqlDataSource source, Position engineAt)
    {
        (this.engine, this.faults, this.source, this.engineAt) = (engine, faults, source, engineAt);
        connection = source.CreateConnection();
    }

    /// <summary>The server program and its version: "PostgreSQL 15.14".</summary>
    public string Server { get; private set; } = "";

    /// <summary>Opens a connection, and checks that the role may only read; null after a diagnostic.</summary>
    /// <param name="engineAt">The position where a dataset names the server.</param>
    public static async Task<ServerSession?> Open(
        ServerEngine engine,
        ServerAddress address,
        Position engineAt,
        DiagnosticBag bag,
        CancellationToken stop
    )
    {
        var faults = new ServerFault(engine, address, engineAt);
        if (address.RootCertificate is { } root && !File.Exists(root))
        {
            bag.Add(DataRules.BadAddress.At(engine.Variable.At, engine.Variable.Value, "the file of its sslrootcert is not there"));
            return null;
        }

        var session = new ServerSession(engine, faults, Source(address, engine), engineAt);
        try
        {
            await session.connection.OpenAsync(stop).ConfigureAwait(false);
            await using var transaction = await session.Begin(stop).ConfigureAwait(false);
            session.Server = Name((await session.Texts("SELECT version()", stop).ConfigureAwait(false))[0][0]!);
            if (await session.MayOnlyRead(bag, stop).ConfigureAwait(false))
            {
                return session;
            }
        }
        catch (Exception fault)
            when (fault
                    is NpgsqlException
                        or IOException
                        or TimeoutException
                        or InvalidOperationException
                        or ArgumentException
                        or System.Security.Cryptography.CryptographicException
            )
        {
            stop.ThrowIfCancellationRequested();
            bag.Add(faults.Connecting(fault));
        }

        await session.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    /// <summary>Runs a query; null after a diagnostic. Column types are in the server's terms, values are in the text of cells.</summary>
    public async Task<(IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<string?[]> Rows)?> Ask(
        SqlText sql,
        DiagnosticBag bag,
        CancellationToken stop
    )
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            await using var transaction = await Begin(stop).ConfigureAwait(false);
            return await Read(sql, bag, stop).ConfigureAwait(false);
        }
        catch (Exception fault)
            when (fault
                    is NpgsqlException
                        or IOException
                        or InvalidOperationException
                        or NotSupportedException
                        or OperationCanceledException
            )
        {
            stop.ThrowIfCancellationRequested();
            var tables = fault is PostgresException { SqlState: "42P01" } ? await Tables(stop).ConfigureAwait(false) : [];
            bag.Add(faults.Asking(fault, sql, clock.Elapsed >= engine.TimeLimit, () => tables));
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private static NpgsqlDataSource Source(ServerAddress address, ServerEngine engine)
    {
        var parts = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port,
            Database = address.Database,
            Username = address.User,
            Password = address.Password,
            SslMode = address.Encryption switch
            {
                "disable" => SslMode.Disable,
                "require" => SslMode.Require,
                "verify-ca" => SslMode.VerifyCA,
                _ => SslMode.VerifyFull,
            },
            RootCertificate = address.RootCertificate,
            ApplicationName = "report",
            Pooling = false,
            Timeout = SecondsToConnect,
            CommandTimeout = (int)engine.TimeLimit.TotalSeconds + SecondsOfGrace,
            PersistSecurityInfo = false,
            IncludeErrorDetail = false,
        };
        return new NpgsqlSlimDataSourceBuilder(parts.ConnectionString).EnableTransportSecurity().Build();
    }

    private async Task<NpgsqlTransaction> Begin(CancellationToken stop)
    {
        // An earlier error may have closed the connection.
        if (connection.State != ConnectionState.Open)
        {
            await connection.CloseAsync().ConfigureAwait(false);
            await connection.OpenAsync(stop).ConfigureAwait(false);
        }

        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop).ConfigureAwait(false);
        var limit = engine.TimeLimit.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

        // The last two settings do not exist on every such server: aggregation on the shards, and floating-point numbers with all digits.
        string[] settings =
        [
            "SET TRANSACTION READ ONLY",
            $"SET LOCAL statement_timeout = {limit}",
            "SET LOCAL TimeZone = 'UTC'",
            "SET LOCAL DateStyle = 'ISO, YMD'",
            "SELECT set_config(name, 'on', true) FROM pg_catalog.pg_settings WHERE name = 'enable_partitionwise_aggregate'",
            "SELECT set_config(name, '3', true) FROM pg_catalog.pg_settings WHERE name = 'extra_float_digits'",
        ];
        await using var batch = new NpgsqlBatch(connection);
        foreach (var setting in settings)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(setting));
        }

        await batch.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
        return transaction;
    }

    private async Task<(IReadOnlyList<AnswerColumn>, IReadOnlyList<string?[]>)?> Read(
        SqlText sql,
        DiagnosticBag bag,
        CancellationToken stop
    )
    {
        await using var command = Command(sql.Text);
        await using var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
        if (reader.FieldCount == 0)
        {
            bag.Add(DataRules.NotASelect.At(sql.At));
            return null;
        }

        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => new AnswerColumn(reader.GetName(i), TypeName(reader, i))).ToList();
        if (!AnswerCheck.Columns(columns, sql, bag))
        {
            return null;
        }

        var rows = new List<string?[]>();
        while (await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            if (rows.Count == MostRows)
            {
                bag.Add(DataRules.QueryTooLarge.At(sql.At, $"gives more than {MostRows} rows, and a dataset holds at most as many"));
                return null;
            }

            rows.Add(RowOf(reader));
            if (!AnswerCheck.Row(rows[^1], columns, rows.Count, sql, bag))
            {
                return null;
            }
        }

        if (rows.Count > 1 && !SqlOrder.IsGiven(sql.Text))
        {
            bag.Add(DataRules.NoOrder.At(sql.At, rows.Count, columns[0].Name));
            return null;
        }

        return (columns, rows);
    }

    private static string TypeName(NpgsqlDataReader reader, int column) =>
        reader.GetPostgresType(column) switch
        {
            Npgsql.PostgresTypes.PostgresEnumType => "enum",
            Npgsql.PostgresTypes.PostgresDomainType { BaseType: var of } => of.DisplayName,
            var type => type.DisplayName,
        };

    // Receives all values as text, so that the driver does not convert numbers, dates or times.
    private NpgsqlCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.AllResultTypesAreUnknown = true;
        return command;
    }

    private async Task<List<string?[]>> Texts(string sql, CancellationToken stop)
    {
        await using var command = Command(sql);
        await using var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
        var rows = new List<string?[]>();
        while (await reader.ReadAsync(stop).ConfigureAwait(false))
        {
            rows.Add(RowOf(reader));
        }

        return rows;
    }

    private static string?[] RowOf(NpgsqlDataReader reader)
    {
        var row = new string?[reader.FieldCount];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
        }

        return row;
    }

    private async Task<bool> MayOnlyRead(DiagnosticBag bag, CancellationToken stop)
    {
        const string Rights = "AND pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') ORDER BY 1 LIMIT 1";
        var all = await Texts("SELECT 'everything' FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolsuper", stop)
            .ConfigureAwait(false);
        var writable = all.Count > 0 ? all : await Texts($"{TablesSql} {Rights}", stop).ConfigureAwait(false);
        if (writable.Count > 0)
        {
            bag.Add(DataRules.RoleMayWrite.At(engineAt, engine.Name, all.Count > 0 ? "everything" : $"'{writable[0][0]}'"));
        }

        return writable.Count == 0;
    }

    private async Task<IReadOnlyList<string>> Tables(CancellationToken stop)
    {
        try
        {
            await using var transaction = await Begin(stop).ConfigureAwait(false);
            return [.. (await Texts($"{TablesSql} ORDER BY 1 LIMIT {MostTableNames}", stop).ConfigureAwait(false)).Select(row => row[0]!)];
        }
        catch (NpgsqlException)
        {
            return [];
        }
    }

    // "PostgreSQL 15.14 (Debian 15.14-0+deb12u1) on x86_64-pc-linux-gnu, compiled by …"
    private static string Name(string version)
    {
        var words = version.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var number = Array.FindIndex(words, word => word.TrimStart('v') is [var first, ..] && char.IsAsciiDigit(first));
        return number < 0 ? words[0] : string.Join(' ', words.Take(number + 1));
    }
}
