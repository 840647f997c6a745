using System.Text.Json;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>
/// Rejects SQL that would order quantities by the parts of their STRUCT: <c>max(troops)</c>, <c>median(troops)</c>,
/// <c>ORDER BY troops</c>. The engine can order any STRUCT, but quantities such as "over 300,000" have no order.
/// </summary>
internal sealed class QuantityUse
{
    private static readonly string[] Allowed =
    [
        "count",
        "count_star",
        "list",
        "array_agg",
        "first",
        "any_value",
        "last",
        "arbitrary",
        "coalesce",
        "nullif",
        "if",
        "ifnull",
        "struct_extract",
        "lag",
        "lead",
        "first_value",
        "last_value",
        "nth_value",
        "to_json",
    ];

    private readonly SqlTree tree;
    private readonly SqlText sql;
    private readonly HashSet<string> names;

    /// <param name="fields">The names of the quantity fields of all datasets that the query reads.</param>
    public QuantityUse(SqlTree tree, SqlText sql, IEnumerable<string> fields)
    {
        this.tree = tree;
        this.sql = sql;
        names = fields.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Spread();
    }

    /// <summary>Checks the query; true if something was rejected and reported.</summary>
    public bool Reports(DiagnosticBag faults)
    {
        var bag = new DiagnosticBag();
        if (names.Count > 0)
        {
            Check(bag);
        }

        faults.AddAll(bag);
        return bag.HasErrors;
    }

    private void Check(DiagnosticBag bag)
    {
        foreach (var call in tree.Functions.Where(IsForeign))
        {
            foreach (var argument in SqlTree.Children(call, "children").Where(IsQuantity))
            {
                Refuse(argument, $"{SqlTree.Text(call, "function_name")}()", bag);
            }
        }

        foreach (var node in tree.Nodes)
        {
            var keys = SqlTree.Children(node, "orders").Select(o => o.TryGetProperty("expression", out var key) ? key : default);
            foreach (var key in keys.Where(k => k.ValueKind == JsonValueKind.Object && IsQuantity(k)))
            {
                Refuse(key, "ORDER BY", bag);
            }

            if (
                SqlTree.Text(node, "type")
                is "COMPARE_GREATERTHAN"
                    or "COMPARE_LESSTHAN"
                    or "COMPARE_GREATERTHANOREQUALTO"
                    or "COMPARE_LESSTHANOREQUALTO"
                    or "COMPARE_BETWEEN"
            )
            {
                foreach (var side in node.EnumerateObject().Where(p => IsQuantity(p.Value)))
                {
                    Refuse(side.Value, "a comparison", bag);
                }
            }
        }
    }

    // Adds aliases of quantity columns to the names.
    private void Spread()
    {
        if (names.Count == 0)
        {
            return;
        }

        foreach (var aliases in tree.Nodes.SelectMany(n => SqlTree.Children(n, "aliases").Concat(SqlTree.Children(n, "column_name_alias"))))
        {
            names.Add(aliases.GetString()!);
        }

        var selected = tree
            .Nodes.SelectMany(n => SqlTree.Children(n, "select_list"))
            .Where(n => SqlTree.Text(n, "alias").Length > 0)
            .ToList();
        while (selected.FindIndex(item => IsQuantity(item) || IsMade(item)) is >= 0 and var found)
        {
            names.Add(SqlTree.Text(selected[found], "alias"));
            selected.RemoveAt(found);
        }
    }

    private static bool IsMade(JsonElement node) =>
        SqlQuantity.Macros.Contains(SqlTree.Text(node, "function_name")) && SqlTree.Text(node, "function_name") is not ("exact" or "known");

    private bool IsForeign(JsonElement call)
    {
        var name = SqlTree.Text(call, "function_name").ToLowerInvariant();
        return !Allowed.Contains(name) && !SqlQuantity.Macros.Contains(name);
    }

    private bool IsQuantity(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object
        && (
            SqlTree.Column(node) is { } column
                ? names.Contains(column)
                : SqlTree.Is(node, "OPERATOR_COALESCE") && SqlTree.Children(node, "children").Any(IsQuantity)
        );

    private void Refuse(JsonElement node, string what, DiagnosticBag bag) =>
        bag.Add(DataRules.QuantityOrdered.At(sql.PlaceOf(SqlTree.Offset(node)), what, SqlTree.Column(node) ?? "this"));
}
