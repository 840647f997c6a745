namespace Report.Data.Derivation;

/// <summary>
/// Pads the numbers of a calculated column to the same number of decimals: beside 26.7, a result of 40 is shown as 40.0. Only exact
/// numbers other than zero are padded, and only to the decimals that are shown of them: "about 40" stays as it is. Columns written by
/// editors are unchanged, and so are sums, which have the decimals of their parts.
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

        return decimals.Count == 0
            ? rows
            : [.. rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Padded(cell, decimals))] })];
    }

    private static Cell Padded(Cell cell, Dictionary<string, int> columns) =>
        columns.TryGetValue(cell.Field.Name, out var most)
        && cell.Value is Quantity { Kind: QuantityKind.Exact, Low: not 0, ShownTo: { } place } exact
        && Math.Min(most, ScaleOf(place)) is var wanted
        && wanted > DecimalsOf(exact)
            ? cell with
            {
                Value = exact with { Decimals = wanted },
            }
            : cell;

    // Returns the number of decimals shown, without trailing zeros.
    private static int DecimalsOf(Quantity quantity) =>
        quantity.Shown is var shown ? Math.Max(ScaleOf(shown.Low ?? 0), ScaleOf(shown.High ?? 0)) : 0;

    private static int ScaleOf(decimal number) => Rounding.WithoutZeros(number).Scale;
}
