using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>What the heading of a column says: "Troops (thousands)" is a title and a unit.</summary>
/// <param name="Unit">Null where the heading names none.</param>
internal sealed partial record ColumnTitle(string Title, string? Unit)
{
    private static readonly Dictionary<string, string> Magnitudes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["thousand"] = "thousand",
        ["thousands"] = "thousand",
        ["'000"] = "thousand",
        ["’000"] = "thousand",
        ["000s"] = "thousand",
        ["000"] = "thousand",
        ["k"] = "thousand",
        ["million"] = "million",
        ["millions"] = "million",
        ["mn"] = "million",
        ["mio"] = "million",
        ["billion"] = "billion",
        ["billions"] = "billion",
        ["bn"] = "billion",
    };

    public static ColumnTitle Of(string heading)
    {
        var text = string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (InBrackets().Match(text) is { Success: true } brackets)
        {
            return With(brackets.Groups["title"].Value, brackets.Groups["unit"].Value.Trim());
        }

        if (AfterComma().Match(text) is { Success: true } comma && (Magnitudes.ContainsKey(comma.Groups["unit"].Value) || comma.Groups["unit"].Value[0] == '%'))
        {
            return With(comma.Groups["title"].Value, comma.Groups["unit"].Value);
        }

        return text switch
        {
            [.., ' ', '%'] => new ColumnTitle(text[..^2], "%"),
            ['%', ' ', ..] => new ColumnTitle(Capital(text[2..]), "%"),
            _ => new ColumnTitle(text, null),
        };
    }

    // "Troops (thousands)" counts thousand troops: "68 thousand troops" is how it is then read out.
    private static ColumnTitle With(string title, string unit) =>
        Magnitudes.TryGetValue(unit, out var magnitude)
            ? new ColumnTitle(title, $"{magnitude} {title.ToLowerInvariant()}")
            : new ColumnTitle(title, unit is "percent" or "per cent" or "pct" or "in %" ? "%" : unit);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"^(?<title>.+?)\s*(\((?<unit>[^()]+)\)|\[(?<unit>[^\[\]]+)\])$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(?<title>.+?)(,| in) (?<unit>[^,]+)$")]
    private static partial Regex AfterComma();
}
