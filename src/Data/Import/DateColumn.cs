using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>A column read as dates. The order of day and month is inferred from the whole column, or asked of the user.</summary>
/// <param name="Dates">The dates in ISO 8601; null for blank cells.</param>
/// <param name="Times">The times of day after them, as written; null if no cell has one or all are midnight.</param>
internal sealed record DateColumn(string?[] Dates, string?[]? Times)
{
    private static readonly string[] HeadingsOfDates =
    [
        "date",
        "day",
        "month",
        "datum",
        "period",
        "time",
        "tag",
        "monat",
        "mois",
        "fecha",
        "mes",
        "yyyymm",
        "yyyymmdd",
    ];

    /// <returns>Null if some cell is not a date, and after a question was asked of the user.</returns>
    public static DateColumn? Read(
        HeadedColumn column,
        string?[] texts,
        int[] lines,
        ImportOptions options,
        string shown,
        ImportNotes remarks,
        DiagnosticBag bag
    )
    {
        var first = Array.Find(texts, text => text is not null);
        var compact = first?.Length is 6 or 8 && first.All(char.IsAsciiDigit);
        if (
            first is null
            || (compact && !IsNamedDate(column.Heading))
            || (!compact && !first.AsSpan().ContainsAny("-/. ,") && !first.Any(char.IsAsciiLetter))
            || DateForms.Read(first, compact) is null
        )
        {
            return null;
        }

        var read = new Dictionary<string, DateReading>(StringComparer.Ordinal);
        var orders = Enum.GetValues<DateOrder>().ToHashSet();
        foreach (var text in texts.OfType<string>())
        {
            if (read.ContainsKey(text))
            {
                continue;
            }

            if (DateForms.Read(text, compact) is not { } reading)
            {
                return null;
            }

            read.Add(text, reading);
            if (reading.Certain is null)
            {
                orders.IntersectWith(reading.ByOrder.Keys);
            }
        }

        if (orders.Count == 0 || texts.All(text => text is null || PeriodForms.IsSplitYear(text)))
        {
            return null;
        }

        if (read.Keys.All(DateForms.IsMonthWithPoint))
        {
            var line = lines[Array.IndexOf(texts, first)];
            if (!IsNamedDate(column.Heading) && !read.Keys.Any(text => text[0] == '0'))
            {
                remarks.Tell(
                    $"column '{column.Name}': '{first}' (line {line}) and its like are left as numbers with decimals; where they are "
                        + $"months, name the column Month or write {read[first].Certain!.Iso}"
                );
                return null;
            }

            remarks.Tell($"column '{column.Name}': months such as '{first}' (line {line}) are read as {read[first].Certain!.Iso}");
        }

        if (Order(column, read, orders, texts, lines, options, shown, bag) is not { } order)
        {
            return null;
        }

        Tell(column, read, order, texts, lines, remarks);
        var times = texts.Select(text => text is null ? null : read[text].Time).ToArray();
        var midnight = times.All(time => time is null || time.All(c => c is '0' or ':' or '.' or 'Z'));
        return new DateColumn(
            [.. texts.Select(text => text is null ? null : (read[text].Certain ?? read[text].ByOrder[order]).Iso)],
            midnight ? null : times
        );
    }

    private static DateOrder? Order(
        HeadedColumn column,
        Dictionary<string, DateReading> read,
        HashSet<DateOrder> orders,
        string?[] texts,
        int[] lines,
        ImportOptions options,
        string shown,
        DiagnosticBag bag
    )
    {
        if (options.Dates is { } wanted && orders.Contains(wanted))
        {
            return wanted;
        }

        var possible = orders.Order().ToList();
        var open = read.FirstOrDefault(r =>
            r.Value.Certain is null && possible.Exists(order => r.Value.ByOrder[order] != r.Value.ByOrder[possible[0]])
        );
        if (open.Key is null)
        {
            return possible[0];
        }

        var line = lines[Array.IndexOf(texts, open.Key)];
        var readings = possible.Select(order => open.Value.ByOrder[order].Iso).Distinct(StringComparer.Ordinal);
        bag.Add(
            ImportRules.WhichDates.At(
                new Position(shown, line, 1),
                column.Name,
                open.Key,
                string.Join(" or ", readings),
                string.Join(" or ", possible.Select(o => "--dates " + Word(o)))
            )
        );
        return null;
    }

    private static void Tell(
        HeadedColumn column,
        Dictionary<string, DateReading> read,
        DateOrder order,
        string?[] texts,
        int[] lines,
        ImportNotes remarks
    )
    {
        var sample = read.FirstOrDefault(r => r.Value.Certain is null);
        if (sample.Key is not null)
        {
            var open = read.Values.Any(r => r.ByOrder.Count > 1) ? ", which other dates of the column settle; --dates overrules" : "";
            remarks.Tell(
                $"column '{column.Name}': dates such as '{sample.Key}' (line {lines[Array.IndexOf(texts, sample.Key)]}) are read as "
                    + $"{sample.Value.ByOrder[order].Iso}{open}"
            );
        }

        if (read.Any(r => r.Value.ShortYear))
        {
            remarks.Tell($"column '{column.Name}': years of two digits are read as 1969 to 2068");
        }

        if (read.Keys.FirstOrDefault(text => text.Length is 6 or 8 && text.All(char.IsAsciiDigit)) is { } digits)
        {
            remarks.Tell($"column '{column.Name}': digits such as '{digits}' are read as dates");
        }
    }

    public static string Word(DateOrder order) =>
        order switch
        {
            DateOrder.DayMonthYear => "dmy",
            DateOrder.MonthDayYear => "mdy",
            _ => "ymd",
        };

    private static bool IsNamedDate(string heading) =>
        heading
            .ToLowerInvariant()
            .Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => HeadingsOfDates.Contains(word));
}
