using System.Globalization;
using System.Text.Json;
using Report.Data.Derivation;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>
/// Represents quantities in SQL as a STRUCT with references to their cells and the name of the function applied to them. The numbers in
/// it are for filtering and sorting only: the result is calculated from the cells, by the same rules as in transforms, when it is read.
/// </summary>
internal static class SqlQuantity
{
    /// <summary>The last member of the STRUCT, which identifies its type.</summary>
    public const string Mark = "of_cells VARCHAR[]";

    /// <summary>The numeric members of the STRUCT, which come first.</summary>
    public static readonly IReadOnlyList<string> Numbers = ["value", "low", "high"];

    private static readonly string[] ColumnParts = [.. Numbers, "is_exact", "missing", "of_cells"];

    private const string Copy = "copy";

    private static readonly (string Macro, string Function, string Value, string Low, string High, bool CountsEach)[] Aggregates =
    [
        ("total", "sum", "sum", "sum", "sum", true),
        ("average", "mean", "avg", "avg", "avg", true),
        ("middle", "median", "median", "median", "median", true),
        ("smallest", "min", "min", "min", "min", false),
        ("largest", "max", "max", "max", "max", false),
    ];

    public static IEnumerable<string> Macros => Aggregates.Select(a => a.Macro).Concat(["exact", "known"]);

    public static bool IsType(string type) =>
        type.StartsWith("STRUCT(", StringComparison.Ordinal) && type.EndsWith(Mark + ")", StringComparison.Ordinal);

    /// <summary>The SQL that defines the functions for quantities.</summary>
    public static IEnumerable<string> Definitions =>
        Aggregates
            .Select(Aggregate)
            .Concat([
                "CREATE MACRO known(q) AS q IS NOT NULL AND q.missing IS NULL",
                "CREATE MACRO exact(q) AS CASE WHEN q IS NULL THEN NULL WHEN q.is_exact THEN q.value ELSE error('exact() has met a value "
                    + "with doubt, or one that is missing: low, high and value are its parts') END",
            ]);

    // Fails on blank cells, which SQL would silently ignore, and on repeated cells, which a join that repeats a row would count several
    // times.
    private static string Aggregate((string Macro, string Function, string Value, string Low, string High, bool CountsEach) of) =>
        $$"""
            CREATE MACRO {{of.Macro}}(q) AS CASE
              WHEN count(*) <> count(q) THEN error('{{of.Macro}}() has met a blank cell: leave such rows out with WHERE known(…)')
              WHEN count(q.missing) > 0 THEN error('{{of.Macro}}() has met a value that is ' || min(q.missing) || ': leave such rows out with WHERE known(…)')
              WHEN bool_or(q.of_function <> '{{Copy}}') THEN error('{{of.Macro}}() is of cells of a dataset, and has met what another function made of them')
              WHEN {{(
                of.CountsEach ? "count(DISTINCT q.of_cells) <> count(q)" : "false"
            )}} THEN error('{{of.Macro}}() has met a cell more than once, as after a join that repeats its row: aggregate before the join')
              WHEN count(q) = 0 THEN NULL
              ELSE {
                'value': CASE WHEN count(q.value) = count(q) THEN {{of.Value}}(q.value) END,
                'low': CASE WHEN count(q.low) = count(q) THEN {{of.Low}}(q.low) END,
                'high': CASE WHEN count(q.high) = count(q) THEN {{of.High}}(q.high) END,
                'is_exact': bool_and(q.is_exact), 'missing': NULL::VARCHAR, 'of_function': '{{of.Function}}', 'of_cells': flatten(list(q.of_cells)) } END
            """;

    /// <summary>Returns the texts of a cell, in the order of <see cref="Columns"/>; all null for a cell without a quantity.</summary>
    /// <param name="reference">The reference to the cell (see <see cref="Reference"/>).</param>
    public static IEnumerable<string?> Parts(Cell? cell, string reference)
    {
        if (cell?.Value is not Quantity quantity)
        {
            return Enumerable.Repeat<string?>(null, 6);
        }

        return
        [
            Number(quantity.Point),
            Number(quantity.Low),
            Number(quantity.High),
            quantity.Kind == QuantityKind.Exact ? "true" : "false",
            quantity.Kind == QuantityKind.Missing ? QuantityWriter.English.WriteNumber(quantity) : null,
            reference,
        ];
    }

    /// <summary>The text columns from which the STRUCT of a field is made.</summary>
    public static IEnumerable<string> Columns(string field) => ColumnParts.Select(part => $"{field} {part}");

    /// <summary>Returns the SQL expression that makes the STRUCT of a field from its text columns.</summary>
    /// <param name="number">The SQL type of its numbers.</param>
    public static string Struct(string field, string number)
    {
        var columns = Columns(field).Select(Sql.Name).ToList();
        return $"CASE WHEN {columns[5]} IS NULL THEN NULL ELSE {{'value': {columns[0]}::{number}, 'low': {columns[1]}::{number}, 'high': "
            + $"{columns[2]}::{number}, "
            + $"'is_exact': {columns[3]}::BOOLEAN, 'missing': {columns[4]}, 'of_function': '{Copy}', 'of_cells': [{columns[5]}]}} END "
            + $"AS {Sql.Name(field)}";
    }

    /// <summary>Returns the cell that a STRUCT in a result stands for; null after a diagnostic.</summary>
    /// <param name="json">The STRUCT as JSON.</param>
    public static Cell? CellOf(string json, Field field, IReadOnlyList<Dataset> datasets, DerivationScope scope, Position at)
    {
        using var read = JsonDocument.Parse(json);
        var function = read.RootElement.GetProperty("of_function").GetString()!;
        var cells = read.RootElement.GetProperty("of_cells").EnumerateArray().Select(c => Find(c.GetString()!, datasets)).ToList();
        var (dataset, row, cell) = cells[0];
        if (function == Copy)
        {
            return new Cell(field, cell.Value, cell.Status, at)
            {
                Source = cell.Source,
                Note = cell.Note,
                Lineage = Origin(cells[0], Lineage.Copy),
            };
        }

        if (cells.Select(c => (c.Dataset.Id, c.Cell.Field.Unit)).Distinct().Skip(1).Any(c => c.Unit != cell.Field.Unit))
        {
            scope.NoAnswer(at, $"'{field.Name}'", $"'{cell.Field.Name}' holds values of more than one unit");
            return null;
        }

        var call = new AggregateCall(function, new Located<string>(cell.Field.Name, at), at);
        var value = call.ResultField(cell.Field.Name, dataset, scope) is null
            ? null
            : call.Of([.. cells.Select(c => c.Row)], dataset, scope.MeasureOf(dataset, cell.Field), scope);
        return value is null
            ? null
            : DerivedCells.Of(field, value, function, [.. cells.Select(c => c.Cell with { Lineage = Origin(c, Lineage.Copy) })], at);
    }

    private static Lineage Origin((Dataset Dataset, Row Row, Cell Cell) cell, string operation) =>
        new(operation, [new CellOrigin(cell.Dataset, cell.Row, cell.Cell)]);

    /// <summary>Returns the reference to a cell in SQL: the numbers of its dataset, row and field, from 0.</summary>
    public static string Reference(int dataset, int row, int field) =>
        string.Create(CultureInfo.InvariantCulture, $"{dataset}.{row}.{field}");

    private static (Dataset Dataset, Row Row, Cell Cell) Find(string reference, IReadOnlyList<Dataset> datasets)
    {
        var parts = reference.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var dataset = datasets[parts[0]];
        var row = dataset.Rows[parts[1]];
        return (dataset, row, row[dataset.Fields[parts[2]].Name]!);
    }

    private static string? Number(decimal? number) => number is null ? null : ValueText.Machine(number);
}
