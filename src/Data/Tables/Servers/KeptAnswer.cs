using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Report.Data.Yaml;

namespace Report.Data.Tables.Servers;

/// <summary>
/// The stored result of a server query: the rows are in tables/answers/ID.csv, and the query, server, time and column types in ID.yaml
/// beside it. Both are committed to the repository, so that builds need no server.
/// </summary>
/// <param name="Engine">The name of the server in site.yaml.</param>
/// <param name="Server">The server program and its version: "PostgreSQL 15.14".</param>
/// <param name="Query">The SHA-256 of the query.</param>
/// <param name="Asked">The time at which these rows were first returned. Later runs with the same result do not change it.</param>
/// <param name="RowCount">The number of rows in the CSV file.</param>
/// <param name="Sha256">The SHA-256 of the CSV file.</param>
/// <param name="Columns">The columns, with their types in the server's terms.</param>
internal sealed record KeptAnswer(
    string Engine,
    string Server,
    string Query,
    DateTimeOffset Asked,
    int RowCount,
    string Sha256,
    IReadOnlyList<AnswerColumn> Columns
)
{
    private const string HashPrefix = "sha256:";
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly Key<string> EngineKey = new(
        "engine",
        Shapes.Scalar,
        "The server that was asked, as site.yaml calls it.",
        required: true
    );
    private static readonly Key<string> ServerKey = new("server", Shapes.Scalar, "The program that answered.", required: true);
    private static readonly Key<string> QueryKey = new("query", Shapes.Scalar, "SHA-256 of the query that was answered.", required: true);
    private static readonly Key<string> AskedKey = new("asked", Shapes.Scalar, "When these rows were first given.", required: true);
    private static readonly Key<decimal> RowsKey = new("rows", Shapes.Number, "How many rows the CSV file has.", required: true);
    private static readonly Key<string> HashKey = new("csv", Shapes.Scalar, "SHA-256 of the CSV file.", required: true);
    private static readonly Key<string> NameKey = new("name", Shapes.Scalar, "Its name.", required: true);
    private static readonly Key<string> TypeKey = new("type", Shapes.Scalar, "Its type, as the server calls it.", required: true);
    private static readonly Key<IReadOnlyList<AnswerColumn>> ColumnsKey = new(
        "columns",
        Shapes.ListOf(
            new ObjectShape<AnswerColumn>(
                "a column",
                (keys, _) => new AnswerColumn(keys.Need(NameKey), keys.Need(TypeKey)),
                NameKey,
                TypeKey
            )
        ),
        "The columns of the CSV file.",
        required: true
    );

    public static readonly YamlSchema<KeptAnswer> Shape = new ObjectShape<KeptAnswer>(
        "an answer",
        (keys, _) =>
            new KeptAnswer(
                keys.Need(EngineKey),
                keys.Need(ServerKey),
                WithoutPrefix(keys.Need(QueryKey)),
                Time(keys.Need(AskedKey)),
                (int)Math.Clamp(keys.Need(RowsKey), 0, int.MaxValue),
                WithoutPrefix(keys.Need(HashKey)),
                keys.Need(ColumnsKey)
            ),
        EngineKey,
        ServerKey,
        QueryKey,
        AskedKey,
        RowsKey,
        HashKey,
        ColumnsKey
    );

    /// <summary>Returns the path of the file with the rows, relative to the folder of tables.</summary>
    public static string CsvOf(string id) => $"answers/{id}.csv";

    /// <summary>Returns the path of the file with the metadata, relative to the folder of tables.</summary>
    public static string YamlOf(string id) => $"answers/{id}.yaml";

    /// <summary>Returns the hash that identifies a query.</summary>
    public static string HashOf(SqlText sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql.Text.Trim())));

    /// <summary>The time <see cref="Asked"/> in UTC, as written in files and pages.</summary>
    public string AskedText => Asked.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture);

    /// <summary>Writes the rows as CSV (RFC 4180), with blank cells for missing values.</summary>
    public static string Csv(IReadOnlyList<AnswerColumn> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var csv = new StringBuilder();
        foreach (var record in rows.Prepend([.. columns.Select(c => c.Name)]))
        {
            csv.AppendJoin(',', record.Select(Quoted)).Append('\n');
        }

        return csv.ToString();
    }

    public string Yaml(string id)
    {
        var yaml = new StringBuilder(
            $"# What {Engine} answered to the query of data/{id}.yaml. Written by 'query --refresh', with {id}.csv beside it; both "
                + "are to be committed, and not edited.\n"
        );
        yaml.Append(CultureInfo.InvariantCulture, $"engine: {YamlText.Scalar(Engine)}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"server: {YamlText.Scalar(Server)}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"query: {HashPrefix}{Query}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"asked: {AskedText}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"rows: {RowCount}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"csv: {HashPrefix}{Sha256}\n");
        yaml.Append("columns:\n");
        foreach (var column in Columns)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  - {{ name: {YamlText.Scalar(column.Name)}, type: {YamlText.Scalar(column.Type)} }}\n"
            );
        }

        return yaml.ToString();
    }

    private static string WithoutPrefix(string hash) =>
        hash.StartsWith(HashPrefix, StringComparison.Ordinal) ? hash[HashPrefix.Length..] : hash;

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParseExact(text, TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : DateTimeOffset.UnixEpoch;

    private static string Quoted(string? cell) =>
        cell is null ? ""
        : cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell != cell.Trim() ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
