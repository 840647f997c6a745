using System.Text.Json;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>
/// Checks that a query may run: it must be one SELECT over tables of the report, with the same result in every run. See
/// docs/decisions/queries-by-duckdb.md.
/// </summary>
internal sealed class SqlGate(SqlText sql)
{
    private readonly DiagnosticBag bag = new();

    /// <summary>Returns the tree of a query that may run; null after a diagnostic.</summary>
    /// <param name="parsed">The output of the engine's <c>json_serialize_sql</c>.</param>
    public SqlTree? Read(JsonElement parsed, DiagnosticBag faults)
    {
        var tree = Read(parsed);
        faults.AddAll(bag);
        return bag.HasErrors ? null : tree;
    }

    private SqlTree? Read(JsonElement parsed)
    {
        if (parsed.GetProperty("error").GetBoolean())
        {
            bag.Add(
                parsed.GetProperty("error_type").GetString() == "parser"
                    ? new SqlFault(sql).Syntax(
                        SqlTree.Text(parsed, "error_message"),
                        int.TryParse(SqlTree.Text(parsed, "position"), out var offset) ? offset : null
                    )
                    : DataRules.NotASelect.At(sql.At)
            );
            return null;
        }

        var statements = parsed.GetProperty("statements");
        if (statements.GetArrayLength() != 1)
        {
            bag.Add(DataRules.NotASelect.At(sql.At));
            return null;
        }

        var tree = SqlTree.Of(statements[0]);
        CheckSources(tree);
        CheckFunctions(tree);
        return tree;
    }

    private void CheckSources(SqlTree tree)
    {
        foreach (var _ in tree.OtherSources)
        {
            bag.Add(DataRules.NotASelect.At(sql.At));
        }

        foreach (
            var table in tree.Nodes.Where(n =>
                SqlTree.Is(n, "BASE_TABLE") && (SqlTree.Text(n, "schema_name") + SqlTree.Text(n, "catalog_name")).Length > 0
            )
        )
        {
            Refuse(
                table,
                $"{SqlTree.Text(table, "schema_name")}.{SqlTree.Text(table, "table_name")}",
                "is a table of the engine; name a dataset, or a file of input/tables/ in quotation marks"
            );
        }

        foreach (
            var sampled in tree.Nodes.Where(n =>
                n.TryGetProperty("sample", out var sample) && sample.ValueKind == JsonValueKind.Object && !HasSeed(sample)
            )
        )
        {
            Refuse(sampled, "a sample", "is another one at every run; add REPEATABLE (1) to it");
        }
    }

    private static bool HasSeed(JsonElement sample) =>
        sample.TryGetProperty("seed", out var seed) && seed.TryGetInt64(out var number) && number >= 0;

    private void CheckFunctions(SqlTree tree)
    {
        foreach (var call in tree.Functions)
        {
            var name = SqlTree.Text(call, "function_name");
            if (
                RefusedFunctions.Contains(name)
                || (name.Equals("age", StringComparison.OrdinalIgnoreCase) && SqlTree.Children(call, "children").Count() == 1)
            )
            {
                Refuse(call, name, "depends on when or where the query runs, and an answer must be the same at every run");
            }
        }

        foreach (
            var column in tree.Nodes.Where(n =>
                SqlTree.Column(n) is { } name && RefusedFunctions.IsWord(name) && SqlTree.Children(n, "column_names").Count() == 1
            )
        )
        {
            Refuse(column, SqlTree.Column(column)!, "depends on when or where the query runs, and an answer must be the same at every run");
        }

        foreach (var name in tree.TableFunctions.Select(t => (Node: t, Name: SqlTree.Text(t.GetProperty("function"), "function_name"))))
        {
            if (!RefusedFunctions.ReadsFiles(name.Name) && !RefusedFunctions.MakesRows(name.Name))
            {
                Refuse(
                    name.Node,
                    name.Name,
                    "cannot stand in the place of a table; "
                        + $"{string.Join(", ", RefusedFunctions.AllForTables.Order(StringComparer.Ordinal))} can"
                );
            }
        }
    }

    private void Refuse(JsonElement node, string what, string why) =>
        bag.Add(DataRules.RefusedInQuery.At(sql.PlaceOf(SqlTree.Offset(node)), what, why));
}
