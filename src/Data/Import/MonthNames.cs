using System.Collections.Frozen;

namespace Report.Data.Import;

/// <summary>Names of months in the languages of most tables: in full, cut to three letters, or in a usual short form.</summary>
internal static class MonthNames
{
    private static readonly string[] Languages =
    [
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jänner feber maerz april mai juni juli august sept oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari mars april maj juni juli augusti september oktober november december",
    ];

    // Short forms other than the first three letters of a name.
    private static readonly (string Name, int Month)[] Short =
    [
        ("janv", 1),
        ("févr", 2),
        ("fevr", 2),
        ("mrz", 3),
        ("mrt", 3),
        ("avr", 4),
        ("juil", 7),
        ("sept", 9),
        ("dez", 12),
        ("dic", 12),
    ];

    private static readonly FrozenDictionary<string, int> Months = All();

    /// <summary>Returns the number of a month, from 1 to 12; null if the word is not a month.</summary>
    public static int? Of(string word) => Months.TryGetValue(word.TrimEnd('.').ToLowerInvariant(), out var month) ? month : null;

    private static FrozenDictionary<string, int> All()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, name) in Languages.SelectMany(language => language.Split(' ').Index()))
        {
            months.TryAdd(name, index + 1);
        }

        foreach (var (name, month) in Short)
        {
            months.TryAdd(name, month);
        }

        // Three letters count only if they begin the same month in all languages: "mar" is always March, but "jui" may be juin or juillet.
        foreach (
            var cut in Languages
                .SelectMany(language => language.Split(' ').Index())
                .Where(m => m.Item.Length > 3)
                .GroupBy(m => m.Item[..3])
                .Where(g => g.Select(m => m.Index).Distinct().Count() == 1)
        )
        {
            months.TryAdd(cut.Key, cut.First().Index + 1);
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
