using System.Text.Json;

namespace Report.Data.Tables;

/// <summary>A query as the engine has parsed it: what <c>json_serialize_sql</c> gives for one SELECT.</summary>
internal sealed class SqlTree
{
    // What a query reads from: tables, other queries, values, joins of these. SHOW and DESCRIBE are not among them.
    private static readonly string[] Sources =
        ["BASE_TABLE", "SUBQUERY", "JOIN", "TABLE_FUNCTION", "EXPRESSION_LIST", "PIVOT", "EMPTY", "COLUMN_DATA", "BOUND_TABLE_REF", "DELIM_GET"];

    private readonly List<JsonElement> nodes = [];

    private SqlTree(JsonElement node)
    {
        Root = node;
        Collect(node);
        CommonTables = nodes.Where(n => n.TryGetProperty("cte_map", out _)).SelectMany(CommonTablesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public JsonElement Root { get; }

    /// <summary>Names that WITH gives to parts of the query.</summary>
    public IReadOnlySet<string> CommonTables { get; }

    /// <summary>Every object of the tree, from the outside in.</summary>
    public IReadOnlyList<JsonElement> Nodes => nodes;

    /// <summary>Tables and files that are named after FROM or JOIN, without the parts of the query itself.</summary>
    public IEnumerable<JsonElement> Tables => nodes.Where(n => Is(n, "BASE_TABLE") && !CommonTables.Contains(Text(n, "table_name")));

    public IEnumerable<JsonElement> TableFunctions => nodes.Where(n => Is(n, "TABLE_FUNCTION"));

    /// <summary>Functions, aggregates and windows, without those that stand in the place of a table.</summary>
    public IEnumerable<JsonElement> Functions
    {
        get
        {
            var ofTables = TableFunctions.Select(t => Offset(t)).ToHashSet();
            return nodes.Where(n => Text(n, "class") is "FUNCTION" or "WINDOW" && Text(n, "function_name").Length > 0 && !(Text(n, "class") == "FUNCTION" && ofTables.Contains(Offset(n))));
        }
    }

    /// <summary>What stands after FROM and is neither table nor query: DESCRIBE, SUMMARIZE, SHOW.</summary>
    public IEnumerable<JsonElement> OtherSources => nodes
        .Where(n => n.TryGetProperty("from_table", out _))
        .Select(n => n.GetProperty("from_table"))
        .Where(from => from.ValueKind == JsonValueKind.Object && !Sources.Contains(Text(from, "type")));

    /// <summary>Whether the outermost query says in which order its rows come.</summary>
    public bool IsOrdered => Root.TryGetProperty("modifiers", out var modifiers) && modifiers.EnumerateArray().Any(m => Is(m, "ORDER_MODIFIER"));

    /// <summary>How deep the JSON of a query may be nested.</summary>
    public const int Deepest = 1000;

    public static SqlTree Of(JsonElement statement) => new(statement.GetProperty("node"));

    public static bool Is(JsonElement node, string type) => Text(node, "type") == type;

    /// <summary>A text in a node; "" where there is none.</summary>
    public static string Text(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Where a node begins in the query, in bytes; 0 where that is not known.</summary>
    public static int Offset(JsonElement node) =>
        node.TryGetProperty("query_location", out var at) && at.TryGetInt32(out var offset) ? offset : 0;

    public static IEnumerable<JsonElement> Children(JsonElement node, string property) =>
        node.TryGetProperty(property, out var children) && children.ValueKind == JsonValueKind.Array ? children.EnumerateArray() : [];

    /// <summary>The text that a node is; null for anything else.</summary>
    public static string? Constant(JsonElement node) =>
        Is(node, "VALUE_CONSTANT") && node.TryGetProperty("value", out var value) && value.TryGetProperty("value", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    /// <summary>The last part of the name of a column; null for anything else.</summary>
    public static string? Column(JsonElement node) => Is(node, "COLUMN_REF") ? Children(node, "column_names").Last().GetString() : null;

    private void Collect(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Object)
        {
            nodes.Add(node);
            foreach (var property in node.EnumerateObject())
            {
                Collect(property.Value);
            }
        }
        else if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Collect(item);
            }
        }
    }

    private static IEnumerable<string> CommonTablesOf(JsonElement node) => Children(node.GetProperty("cte_map"), "map").Select(entry => Text(entry, "key"));
}
