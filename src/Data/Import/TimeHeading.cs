using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>Recognises headings that are periods of time: "2019", "1960 [YR1960]", "2021-Q3", "1/22/20", "Jan 2020".</summary>
internal static partial class TimeHeading
{
    /// <summary>Returns the period as a cell would hold it; null if the heading is not a period.</summary>
    public static string? Of(string heading)
    {
        var text = World().Replace(Marked(heading).Number!.Trim(), "$1");
        return text.Length is < 4 or > 30 || !char.IsAsciiDigit(text[0]) && !char.IsAsciiLetter(text[0]) ? null
            : CellLook.IsYear(text) || PeriodForms.IsOne(text) || DateForms.Read(text, compact: false) is not null ? text
            : null;
    }

    /// <summary>Separates a heading from the marks after it: "2021 [p]" is 2021, provisional.</summary>
    public static NumberCell Marked(string heading) =>
        NumberCell.Of(heading.Trim()) is { Number: { } number } cell
        && (cell.Flags.Length > 0 || cell.Footnote is not null)
        && CellLook.IsYear(number)
            ? cell
            : new NumberCell(heading, null, "", null);

    /// <summary>
    /// Splits a heading that ends or begins with a year: ("Population", "2019"); the name is "" if the heading is only a period. Null if it
    /// has none.
    /// </summary>
    public static (string Name, string Time)? Within(string heading) =>
        Of(heading) is { } whole ? ("", whole)
        : AtEnd().Match(heading.Trim()) is { Success: true } end
            ? (end.Groups["name"].Value.TrimEnd(' ', '_', '-', ',', ':', '('), end.Groups["year"].Value)
        : AtStart().Match(heading.Trim()) is { Success: true } start ? (start.Groups["name"].Value, start.Groups["year"].Value)
        : null;

    [GeneratedRegex(@"^(?:YR)?(\d{4})(?:\s*\[YR\d{4}\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex World();

    [GeneratedRegex(@"^(?<name>.*\p{L}.*?)[\s_\-,:(]+(?<year>(?:19|20)\d{2})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^(?<year>(?:19|20)\d{2})[\s_\-:]+(?<name>\p{L}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();
}
