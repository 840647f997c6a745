using System.Text.RegularExpressions;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>
/// Reports an axis of names that look like dates or periods: names are evenly spaced, so that gaps in time would not show.
/// </summary>
internal static partial class DateChecks
{
    private const int Fewest = 3;

    public static void Check(ChartData shown, DiagnosticBag bag)
    {
        foreach (var layer in shown.Layers)
        {
            foreach (var encoding in layer.Layer.Encoding.Where(e => e.Key is Channel.X or Channel.Y).Select(e => e.Value))
            {
                var rows = layer.Data.Select(d => d.Row).ToList();
                if (HintFor(encoding.Field, rows) is { } hint)
                {
                    var name = ((TextValue)rows.Select(r => r[encoding.Field.Name]?.Value).First(v => v is TextValue)!).Text;
                    bag.Add(ChartRules.LooksLikeDates.At(encoding.FieldAt, encoding.Field.Name, name).WithHint(hint));
                }
            }
        }
    }

    /// <summary>
    /// Returns a hint at the type that the field needs for its names to be read as dates or periods; null if they look like neither.
    /// </summary>
    public static string? HintFor(Field field, IReadOnlyList<Row> rows)
    {
        var names = rows.Select(r => r[field.Name]?.Value)
            .OfType<TextValue>()
            .Select(v => v.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count < Fewest ? null
            : names.TrueForAll(PeriodReader.IsNoDate) ? $"give the field the type 'period', so that '{names[0]}' has its place in time"
            : names.TrueForAll(IsDate) ? "give the field the type 'date', and write its dates as 2017-07-15"
            : null;
    }

    private static bool IsDate(string text) => Numbers().IsMatch(text) || Month().IsMatch(text);

    // 7/15/18, 15.07.2018, 2018-07-15, 2018-07, with a time behind it or not.
    [GeneratedRegex(@"^\s*(\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4})|\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?)([T ]\d{1,2}:\d{2}.*)?\s*$")]
    private static partial Regex Numbers();

    // 15 Jul 2018, July 15, 2018, Jul-18: a word of letters with a day, a year or both beside it.
    [GeneratedRegex(
        @"^\s*(\d{1,2}(st|nd|rd|th|\.)?[ -])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -](\d{1,2}(st|nd|rd|th)?,? )?'?(\d{2}|\d{4})\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Month();
}
