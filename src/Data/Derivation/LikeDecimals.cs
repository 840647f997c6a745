namespace Report.Data.Derivation;

/// <summary>
/// Gives the numbers of a column that was calculated the same decimals: where one is shown as 26.7, one that comes out at 40 is shown as 40.0. An exact number alone
/// gets zeros, and no more of them than digits would be shown if it did not come to an end: "about 40" bears no tenth, and none at all is 0. A column that editors wrote stays as they
/// wrote it, and so does one of sums, whose decimals are those of its parts.
/// </summary>
internal static class LikeDecimals
{
    public static IReadOnlyList<Row> In(IReadOnlyList<Row> rows, IReadOnlyList<Field> fields)
    {
        var decimals = new Dictionary<string, int>(StringComparer.Ordinal);
        var columns = fields.Where(field => field.IsNumeric).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => columns.Contains(cell.Field.Name)))
        {
            if (cell.Value is Quantity { ShownTo: not null } calculated && DecimalsOf(calculated) is > 0 and var shown)
            {
                decimals[cell.Field.Name] = Math.Max(shown, decimals.GetValueOrDefault(cell.Field.Name));
            }
        }

        return decimals.Count == 0 ? rows : [.. rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Padded(cell, decimals))] })];
    }

    private static Cell Padded(Cell cell, Dictionary<string, int> columns) =>
        columns.TryGetValue(cell.Field.Name, out var most) && cell.Value is Quantity { Kind: QuantityKind.Exact, Low: not 0, ShownTo: { } place } exact
            && Math.Min(most, ScaleOf(place)) is var wanted && wanted > DecimalsOf(exact)
            ? cell with { Value = exact with { Decimals = wanted } }
            : cell;

    // A number that is shown whole has none.
    private static int DecimalsOf(Quantity quantity) => quantity.Shown is var shown ? Math.Max(ScaleOf(shown.Low ?? 0), ScaleOf(shown.High ?? 0)) : 0;

    private static int ScaleOf(decimal number) => Rounding.WithoutZeros(number).Scale;
}
