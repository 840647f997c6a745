using System.Collections.Frozen;

namespace Report.Data.Tables;

/// <summary>
/// The functions that queries must not call, because their results vary with the run or the machine, or because they access more than the
/// tables.
/// </summary>
internal static class RefusedFunctions
{
    /// <summary>
    /// The functions that the engine does not mark as consistent, except <c>error</c>. A test compares them with the engine's own list.
    /// </summary>
    public static readonly FrozenSet<string> Inconsistent = FrozenSet.ToFrozenSet(
        [
            "current_connection_id",
            "current_database",
            "current_date",
            "current_query",
            "current_query_id",
            "current_schema",
            "current_schemas",
            "current_transaction_id",
            "currval",
            "gen_random_uuid",
            "get_current_time",
            "get_current_timestamp",
            "in_search_path",
            "nextval",
            "now",
            "random",
            "setseed",
            "sleep_ms",
            "stats",
            "today",
            "transaction_timestamp",
            "txid_current",
            "uuid",
            "uuidv4",
            "uuidv7",
            "write_log",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> OfSession = FrozenSet.ToFrozenSet(
        [
            "ago",
            "current_setting",
            "getenv",
            "getvariable",
            "user",
            "session_user",
            "version",
            "reservoir_quantile",
            "get_block_size",
            "alias",
            "parse_duckdb_log_message",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly string[] Families =
    [
        "current_",
        "pg_",
        "has_",
        "inet_",
        "duckdb_",
        "pragma_",
        "obj_description",
        "col_description",
        "shobj_description",
    ];

    // SQL calls these without brackets, so an unquoted column must not have such a name.
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "current_user",
            "current_role",
            "current_schema",
            "current_catalog",
            "session_user",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> ForTables = FrozenSet.ToFrozenSet(
        ["range", "generate_series", "unnest", "json_each", "json_tree"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> ForFiles = FrozenSet.ToFrozenSet(
        ["read_csv", "read_csv_auto", "read_parquet", "parquet_scan", "read_json", "read_json_auto", "read_ndjson", "read_ndjson_auto"],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool Contains(string function) =>
        Inconsistent.Contains(function)
        || OfSession.Contains(function)
        || Families.Any(family => function.StartsWith(family, StringComparison.OrdinalIgnoreCase));

    public static bool IsWord(string column) => Words.Contains(column);

    /// <summary>Whether a table function reads files.</summary>
    public static bool ReadsFiles(string function) => ForFiles.Contains(function);

    /// <summary>Whether a table function creates rows from its arguments only.</summary>
    public static bool MakesRows(string function) => ForTables.Contains(function);

    /// <summary>The table functions that queries may call.</summary>
    public static IEnumerable<string> AllForTables => ForTables.Concat(ForFiles);
}
