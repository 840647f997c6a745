using Report.Charts.Marks;
using Report.Data;
using Report.Diagnostics;

namespace Report.Charts;

/// <summary>Classifies a field as numbers, dates or names, the kinds that channels accept.</summary>
internal static class FieldKind
{
    public static Accepts Of(Field field) =>
        field switch
        {
            { IsNumeric: true } => Accepts.Numbers,
            { IsTemporal: true } => Accepts.Dates,
            _ => Accepts.Names,
        };

    public static string InWords(Accepts kinds)
    {
        var words = new[] { (Accepts.Numbers, "numbers"), (Accepts.Dates, "dates"), (Accepts.Names, "names") }
            .Where(k => kinds.HasFlag(k.Item1))
            .Select(k => k.Item2)
            .ToList();
        return Alternatives.Of(words);
    }
}
