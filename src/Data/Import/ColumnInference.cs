using System.Globalization;
using Report.Diagnostics;

namespace Report.Data.Import;

/// <summary>Finds out what a column holds. A type is taken only if every cell that is not blank fits it.</summary>
internal sealed class ColumnInference(bool decimalComma, List<string> remarks)
{
    // What tables put in a cell to say that there is nothing in it. Why there is nothing, nobody can tell from it.
    private static readonly HashSet<string> Blanks = new(StringComparer.OrdinalIgnoreCase) { "", "-", "–", "—", "n/a", "na", "n.a.", "..", "...", "…", ":", "null", "nan", "." };

    private static readonly HashSet<string> YearHeadings = new(StringComparer.OrdinalIgnoreCase) { "year", "years", "jahr", "année", "annee", "año", "ano", "anno", "rok", "år" };

    // Whole columns are tried against each. Numbers between slashes are left alone: 7/8/2016 is July or August.
    private static readonly (string Format, DatePrecision Precision)[] DateFormats =
    [
        ("yyyy-MM-dd", DatePrecision.Day), ("yyyy/MM/dd", DatePrecision.Day), ("d.M.yyyy", DatePrecision.Day), ("d MMMM yyyy", DatePrecision.Day),
        ("d MMM yyyy", DatePrecision.Day), ("MMMM d, yyyy", DatePrecision.Day), ("MMM d, yyyy", DatePrecision.Day), ("yyyy-MM-dd HH:mm:ss", DatePrecision.Day),
        ("yyyy-MM-ddTHH:mm:ss", DatePrecision.Day), ("yyyy-MM-ddTHH:mm:ssZ", DatePrecision.Day),
        ("yyyy-MM", DatePrecision.Month), ("MMMM yyyy", DatePrecision.Month), ("MMM yyyy", DatePrecision.Month), ("yyyy", DatePrecision.Year),
    ];

    // Headings of numbers that name a row instead of counting anything.
    private static readonly HashSet<string> IdNames = new(StringComparer.Ordinal) { "id", "uid", "fid", "gid", "objectid", "row-id", "record-id", "no", "nr", "code", "key", "ref", "index" };

    private const int LongestCategory = 60;

    private const int LongestId = 15;

    /// <param name="heading">As written in the file.</param>
    /// <param name="name">The field's name, unlike that of any other column.</param>
    /// <param name="first">Whether it is the first column, which is where tables have their years.</param>
    public ImportedColumn Column(string heading, string name, IReadOnlyList<Located<string>> cells, bool first)
    {
        var title = ColumnTitle.Of(heading);
        TellBlanks(heading, cells);
        string?[] texts = [.. cells.Select(c => Blanks.Contains(c.Value.Trim()) ? null : c.Value.Trim())];
        string[] written = [.. texts.OfType<string>()];
        if (written.Length == 0)
        {
            remarks.Add($"column '{heading}' is empty and was left out");
            return new ImportedColumn(name, FieldType.Text, heading, null, texts);
        }

        if (YearHeadings.Contains(title.Title) || first ? Years(written) : false)
        {
            return new ImportedColumn(name, FieldType.Year, title.Title, null, texts);
        }

        if (IdNames.Contains(name) && AreIds(texts))
        {
            return new ImportedColumn(name, FieldType.Integer, title.Title, null, texts);
        }

        // Before numbers: "2019-20" is also a range of them.
        if (Periods(texts) is { } periods)
        {
            return new ImportedColumn(name, FieldType.Period, title.Title, null, periods);
        }

        return Dates(texts) is { } dates
            ? new ImportedColumn(name, FieldType.Date, title.Title, null, dates)
            : Number(title, name, texts, cells, heading) ?? Words(heading, name, texts, written);
    }

    private void TellBlanks(string heading, IReadOnlyList<Located<string>> cells)
    {
        var blanks = cells.Select(c => c.Value.Trim()).Where(text => text.Length > 0 && Blanks.Contains(text)).ToList();
        if (blanks.Count > 0)
        {
            var signs = string.Join(" or ", blanks.Distinct(StringComparer.Ordinal).Select(text => $"'{text}'"));
            remarks.Add($"column '{heading}': {blanks.Count} {(blanks.Count == 1 ? "cell that says" : "cells that say")} {signs} left empty; where you know why, write 'not published' or another reason");
        }
    }

    private static bool Years(string[] written) =>
        written.All(text => text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2') && written.All(text => int.Parse(text, CultureInfo.InvariantCulture) is >= 1500 and <= 2150);

    // A whole number in every row, and no two alike. With a zero in front it is text: 007 is no 7.
    private static bool AreIds(string?[] texts) =>
        texts.All(text => text is { Length: > 0 and <= LongestId } && text.All(char.IsAsciiDigit) && (text == "0" || text[0] != '0'))
        && texts.Distinct(StringComparer.Ordinal).Count() == texts.Length;

    // Of one kind, and of one that a date cannot be.
    private static string?[]? Periods(string?[] texts)
    {
        var periods = texts.Select(text => text is null ? null : PeriodReader.Parse(text)).ToArray();
        return texts.Zip(periods).All(pair => pair.First is null || pair.Second is not null)
            && periods.OfType<DateValue>().Select(p => p.Precision).Distinct().ToList() is [DatePrecision.Quarter or DatePrecision.HalfYear or DatePrecision.FinancialYear or DatePrecision.Week]
            ? [.. periods.Select(p => p?.Iso)]
            : null;
    }

    private static string?[]? Dates(string?[] texts)
    {
        var dates = texts.Select(text => text is null ? null : Date(text)).ToArray();
        var precise = dates.Any(d => d is { Precision: not DatePrecision.Year });
        return precise && texts.Zip(dates).All(pair => pair.First is null || pair.Second is not null) ? [.. dates.Select(d => d?.Iso)] : null;
    }

    private static DateValue? Date(string text)
    {
        foreach (var (format, precision) in DateFormats)
        {
            if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return new DateValue(DateOnly.FromDateTime(date), precision);
            }
        }

        return null;
    }

    private ImportedColumn? Number(ColumnTitle title, string name, string?[] texts, IReadOnlyList<Located<string>> cells, string heading)
    {
        var numbers = texts.Select(text => text is null ? null : decimalComma ? DecimalComma.ToPoint(text) : text).ToArray();
        var unit = title.Unit ?? UnitInCells(numbers);
        var faults = numbers.Select((text, i) => (text, i)).Where(cell => cell.text is not null && !QuantityParser.Parse(cell.text, unit).Succeeded).ToList();
        if (faults.Count == 0)
        {
            // 007 is the name of something, and so is a column of postcodes; the parser says no to them. Degrees are plain numbers.
            var isPlace = name is "longitude" or "latitude" or "lon" or "lat" or "lng";
            return new ImportedColumn(name, isPlace ? FieldType.Number : FieldType.Quantity, title.Title, isPlace ? unit ?? "degrees" : unit, numbers);
        }

        // Nearly a column of numbers: an editor will want to know what keeps it from being one.
        if (faults.Count * 4 < numbers.Count(n => n is not null))
        {
            var (text, at) = faults[0];
            remarks.Add($"column '{heading}' is text because of '{text}' in line {cells[at].At.Line}{(faults.Count > 1 ? $" and {faults.Count - 1} more" : "")}");
        }

        return null;
    }

    // "24 hours" in every cell: hours. A percent sign in one is enough.
    private static string? UnitInCells(string?[] texts)
    {
        if (texts.Any(t => t?.Contains('%', StringComparison.Ordinal) == true))
        {
            return "%";
        }

        var units = texts.OfType<string>().Select(UnitAfterNumber).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return units is [{ } unit] ? unit : null;
    }

    private static string? UnitAfterNumber(string text) =>
        QuantityParser.Parse(text).Fault is { Rule: ParseRule.UnknownText, Offset: > 0 and var start } && text[start..].Trim() is { Length: > 0 } unit && unit.All(c => char.IsLetter(c) || c == ' ')
            ? unit
            : null;

    private static ImportedColumn Words(string heading, string name, string?[] texts, string[] written)
    {
        var type = written.All(IsAddress) ? FieldType.Url : written.All(text => text.Length <= LongestCategory) ? FieldType.Category : FieldType.Text;
        return new ImportedColumn(name, type, string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), null, texts);
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && !text.Contains(' ', StringComparison.Ordinal);
}
