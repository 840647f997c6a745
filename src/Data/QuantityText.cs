using System.Globalization;

namespace Report.Data;

/// <summary>Stands in for the full grammar of quantities until that is there.</summary>
internal static class QuantityText
{
    private static readonly (string Word, Func<decimal, Quantity> Make)[] Qualifiers =
    [
        ("about ", Quantity.About), ("some ", Quantity.About), ("over ", n => Quantity.Floor(n, reached: false)),
        ("at least ", n => Quantity.Floor(n, reached: true)), ("fewer than ", n => Quantity.Ceiling(n, reached: false)),
        ("less than ", n => Quantity.Ceiling(n, reached: false)), ("at most ", n => Quantity.Ceiling(n, reached: true)),
        ("up to ", n => Quantity.Ceiling(n, reached: true)),
    ];

    private static readonly (string Word, MissingReason Reason)[] Reasons =
    [
        ("not published", MissingReason.NotPublished), ("not collected", MissingReason.NotCollected),
        ("not applicable", MissingReason.NotApplicable), ("suppressed", MissingReason.Suppressed),
    ];

    public static Quantity? Parse(string text)
    {
        foreach (var (word, reason) in Reasons)
        {
            if (text == word)
            {
                return Quantity.None(reason);
            }
        }

        foreach (var (word, make) in Qualifiers)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return Number(text[word.Length..]) is { } bound ? make(bound) : null;
            }
        }

        return text.Split(" to ") is [var low, var high] && Number(low) is { } from && Number(high) is { } to
            ? Quantity.Between(from, to)
            : Number(text) is { } exact ? Quantity.Exact(exact) : null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
