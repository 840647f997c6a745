using System.Text.Json;

namespace Report.Data.Tables;

/// <summary>The syntax tree of a query: the output of <c>json_serialize_sql</c> for one SELECT.</summary>
internal sealed class SqlTree
{
    // The kinds of sources that are allowed after FROM: tables, subqueries, values and joins of these, but not SHOW or DESCRIBE.
    private static readonly string[] Sources =
    [
        "BASE_TABLE",
        "SUBQUERY",
        "JOIN",
        "TABLE_FUNCTION",
        "EXPRESSION_LIST",
        "PIVOT",
        "EMPTY",
        "COLUMN_DATA",
        "BOUND_TABLE_REF",
        "DELIM_GET",
    ];

    private readonly List<JsonElement> nodes = [];

    private SqlTree(JsonElement node)
    {
        Root = node;
        Collect(node);
        CommonTables = nodes
            .Where(n => n.TryGetProperty("cte_map", out _))
            .SelectMany(CommonTablesOf)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public JsonElement Root { get; }

    /// <summary>The names of the common table expressions (WITH).</summary>
    public IReadOnlySet<string> CommonTables { get; }

    /// <summary>All objects of the tree, parents before their children.</summary>
    public IReadOnlyList<JsonElement> Nodes => nodes;

    /// <summary>The tables and files named after FROM or JOIN, without common table expressions.</summary>
    public IEnumerable<JsonElement> Tables => nodes.Where(n => Is(n, "BASE_TABLE") && !CommonTables.Contains(Text(n, "table_name")));

    public IEnumerable<JsonElement> TableFunctions => nodes.Where(n => Is(n, "TABLE_FUNCTION"));

    /// <summary>Calls of functions, aggregates and window functions, without table functions.</summary>
    public IEnumerable<JsonElement> Functions
    {
        get
        {
            var ofTables = TableFunctions.Select(t => Offset(t)).ToHashSet();
            return nodes.Where(n =>
                Text(n, "class") is "FUNCTION" or "WINDOW"
                && Text(n, "function_name").Length > 0
                && !(Text(n, "class") == "FUNCTION" && ofTables.Contains(Offset(n)))
            );
        }
    }

    /// <summary>Sources after FROM that are not allowed: DESCRIBE, SUMMARIZE, SHOW.</summary>
    public IEnumerable<JsonElement> OtherSources =>
        nodes
            .Where(n => n.TryGetProperty("from_table", out _))
            .Select(n => n.GetProperty("from_table"))
            .Where(from => from.ValueKind == JsonValueKind.Object && !Sources.Contains(Text(from, "type")));

    /// <summary>Whether the outermost query has an ORDER BY.</summary>
    public bool IsOrdered =>
        Root.TryGetProperty("modifiers", out var modifiers) && modifiers.EnumerateArray().Any(m => Is(m, "ORDER_MODIFIER"));

    /// <summary>The maximum depth of the JSON of a query.</summary>
    public const int Deepest = 1000;

    public static SqlTree Of(JsonElement statement) => new(statement.GetProperty("node"));

    public static bool Is(JsonElement node, string type) => Text(node, "type") == type;

    /// <summary>Returns a string property of a node; "" if there is none.</summary>
    public static string Text(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    /// <summary>Returns the byte offset of a node in the query; 0 if not known.</summary>
    public static int Offset(JsonElement node) =>
        node.TryGetProperty("query_location", out var at) && at.TryGetInt32(out var offset) ? offset : 0;

    public static IEnumerable<JsonElement> Children(JsonElement node, string property) =>
        node.TryGetProperty(property, out var children) && children.ValueKind == JsonValueKind.Array ? children.EnumerateArray() : [];

    /// <summary>Returns the value of a string constant; null for any other node.</summary>
    public static string? Constant(JsonElement node) =>
        Is(node, "VALUE_CONSTANT")
        && node.TryGetProperty("value", out var value)
        && value.TryGetProperty("value", out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;

    /// <summary>Returns the last part of a column name; null for any other node.</summary>
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

    private static IEnumerable<string> CommonTablesOf(JsonElement node) =>
        Children(node.GetProperty("cte_map"), "map").Select(entry => Text(entry, "key"));
}
