namespace Report.Data.Import;

/// <summary>
/// Recognises columns whose ranges divide a scale: ages of 0-17, 18-34, 35-64 and 65+ are names of groups rather than quantities.
/// </summary>
internal static class Bins
{
    public static bool Are(IReadOnlyCollection<string> texts)
    {
        var distinct = texts.Distinct(StringComparer.Ordinal).Take(200).ToList();
        var ranges = distinct.Select(Range).OfType<(decimal? Low, decimal? High)>().OrderBy(r => r.Low ?? decimal.MinValue).ToList();
        if (
            ranges.Count < 2
            || ranges.Count < distinct.Count
            || !ranges.Exists(r => r is { Low: not null, High: not null } && r.Low != r.High)
        )
        {
            return false;
        }

        for (var i = 1; i < ranges.Count; i++)
        {
            if (ranges[i - 1].High is not { } end || ranges[i].Low is not { } start || start < end || start - end > 1)
            {
                return false;
            }
        }

        return true;
    }

    private static (decimal? Low, decimal? High)? Range(string text) =>
        QuantityParser.Parse(text, text.Contains('%', StringComparison.Ordinal) ? "%" : "").Value switch
        {
            { Kind: QuantityKind.Range, Central: null } range => (range.Low, range.High),
            { Kind: QuantityKind.Floor or QuantityKind.Ceiling or QuantityKind.Exact } end => (end.Low, end.High),
            _ => null,
        };
}
