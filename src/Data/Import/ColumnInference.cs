using System.Globalization;
using Report.Diagnostics;

namespace Report.Data.Import;

/// <summary>Infers the type of a column. A type is chosen only if every cell that is not blank fits it.</summary>
internal sealed class ColumnInference(
    ColumnTable table,
    ImportOptions options,
    Footnotes footnotes,
    string shown,
    ImportNotes remarks,
    DiagnosticBag bag
)
{
    private static readonly HashSet<string> YearHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "year",
        "years",
        "jahr",
        "année",
        "annee",
        "año",
        "ano",
        "anno",
        "rok",
        "år",
        "jaar",
        "time",
        "period",
        "date",
        "TIME_PERIOD",
        "season",
        "yr",
        "ref year",
    };

    // Headings of numbers that identify a row rather than count anything.
    private static readonly HashSet<string> IdNames = new(StringComparer.Ordinal)
    {
        "id",
        "uid",
        "fid",
        "gid",
        "objectid",
        "row-id",
        "record-id",
        "no",
        "nr",
        "index",
    };

    private const int LongestCategory = 60;

    private const int LongestId = 15;

    private readonly DecimalMark marks = DecimalMark.Find(table);

    /// <param name="name">Returns a field name that no other column has; called again for the second column.</param>
    /// <returns>
    /// The column, and a second one with times of day if it holds dates with times. Empty if a question was asked of the user.
    /// </returns>
    public IEnumerable<ImportedColumn> Columns(HeadedColumn column, Func<string, string> name)
    {
        var heading = ColumnTitle.Of(column.Heading.Length > 0 ? column.Heading : column.Name);
        var title = column.Title ?? heading.Title;
        var unit = column.Unit ?? heading.Unit;
        var written = column.Cells.Where(cell => cell.Length > 0).ToList();
        if (written.Count == 0)
        {
            remarks.Tell($"column '{column.Name}' is empty and was left out");
            return [];
        }

        // Powers of ten make a column of numbers, whatever else it resembles.
        var isMultiplied = column.Powers.Count > 0;
        if (isMultiplied && Numbers(column, title, unit, written, name) is { } multiplied)
        {
            return multiplied;
        }

        return
        [
            .. Year(column, title, name)
                ?? Identifier(column, title, written, name)
                ?? Periods(column, title, name)
                ?? Dates(column, title, name)
                ?? (isMultiplied ? null : Numbers(column, title, unit, written, name))
                ?? [Words(column, name(column.Heading))],
            .. Unmultiplied(column, name),
        ];
    }

    // The columns of the powers stay where no value was multiplied by them.
    private IEnumerable<ImportedColumn> Unmultiplied(HeadedColumn column, Func<string, string> name)
    {
        if (column.Powers.Count > 0)
        {
            remarks.Tell(
                $"'{column.Powers[0].Heading}' is a power of ten, but no value of '{column.Name}' was multiplied by it, since they "
                    + "are no numbers"
            );
        }

        return column.Powers.Select(power => Words(power, name(power.Heading)));
    }

    private IEnumerable<ImportedColumn> Multiplied(
        HeadedColumn column,
        NumberColumn numbers,
        ImportedColumn read,
        Func<string, string> name
    )
    {
        var powers = column.Powers[0];
        if (numbers.Unmultiplied is { } row)
        {
            var fault = PowerOfTen.Of(powers.Cells[row]) is null
                ? "which is no whole number from -15 to 15"
                : $"and '{column.Cells[row]}' times that power cannot be written";
            remarks.Tell(
                $"'{powers.Heading}' in {Row} {table.Lines[row]} is '{powers.Cells[row]}', {fault}: no value of '{column.Name}' was "
                    + "multiplied, and the column stays; the values are not what they count until they are"
            );
            return [read, .. column.Powers.Select(power => Words(power, name(power.Heading)))];
        }

        for (var i = 0; i < column.Cells.Length; i++)
        {
            if (read.Cells[i] is not null && column.Cells[i].Length > 0 && !MissingMarkers.IsOne(column.Cells[i]))
            {
                remarks.Count(
                    $"'{powers.Heading}' {(powers.Cells[i].Length == 0 ? "blank" : powers.Cells[i])}",
                    PowerOfTen.Of(powers.Cells[i]) is { } power and not 0 ? $"multiplied by 10 to the power of {power}" : "not multiplied",
                    column.Name,
                    table.Lines[i]
                );
            }
        }

        return [read];
    }

    private IEnumerable<ImportedColumn>? Year(HeadedColumn column, string title, Func<string, string> name)
    {
        if (column.Index != 0 && !YearHeadings.Contains(column.Heading.Trim()))
        {
            return null;
        }

        var years = column
            .Cells.Select(cell =>
                cell.Length == 0 || CellLook.IsYear(cell) ? cell
                : NumberCell.Of(cell) is { Number: { } number } marked && CellLook.IsYear(number) && marked.Number != cell ? number
                : null
            )
            .ToArray();
        if (Array.Exists(years, year => year is null) || !column.Cells.Any(CellLook.IsYear))
        {
            return null;
        }

        for (var i = 0; i < years.Length; i++)
        {
            if (years[i] != column.Cells[i])
            {
                remarks.Count($"'{column.Cells[i]}'", $"read as the year {years[i]}; its mark was left out", column.Name, table.Lines[i]);
            }
        }

        return [new ImportedColumn(name(column.Heading), FieldType.Year, title, null, [.. years.Select(Null)])];
    }

    private IEnumerable<ImportedColumn>? Identifier(HeadedColumn column, string title, List<string> written, Func<string, string> name)
    {
        if (IdNames.Contains(Slug.Of(column.Heading)) && AreIds(column.Cells))
        {
            return [new ImportedColumn(name(column.Heading), FieldType.Integer, title, null, column.Cells)];
        }

        return Identifiers.IsNamed(column.Heading) && written.TrueForAll(cell => cell.Length <= LongestCategory) && !MayBeCounted(column)
            ? [Words(column, name(column.Heading))]
            : null;
    }

    // A unit or a currency in the heading shows that the column counts something.
    private static bool MayBeCounted(HeadedColumn column) => column.Unit is not null || ColumnTitle.Of(column.Heading).Unit is not null;

    // All periods have to be of one kind that cannot be a date. Tried before numbers, since "2019-20" is also a range of numbers.
    private IEnumerable<ImportedColumn>? Periods(HeadedColumn column, string title, Func<string, string> name)
    {
        var first = column.Cells.First(cell => cell.Length > 0);
        if (!PeriodForms.IsOne(first))
        {
            return null;
        }

        var texts = column.Cells.Select(cell => cell.Length == 0 || MissingMarkers.IsAmongWords(cell) ? null : cell).ToArray();
        var split = texts.All(text => text is null || PeriodForms.IsSplitYear(text));
        var periods = texts
            .Select(text => text is null ? null : PeriodReader.Parse(split ? PeriodForms.WithSlash(text) : PeriodForms.InEnglish(text)))
            .ToArray();
        if (
            texts.Zip(periods).Any(pair => pair.First is not null && pair.Second is null)
            || periods.OfType<DateValue>().Select(p => p.Precision).Distinct().ToList()
                is not [DatePrecision.Quarter or DatePrecision.HalfYear or DatePrecision.FinancialYear or DatePrecision.Week]
        )
        {
            return null;
        }

        CountBlanks(column);
        if (split)
        {
            remarks.Tell(
                $"column '{column.Name}': '{first}' and its like are years that begin in April; where they begin in another month, "
                    + "give the field 'begins'"
            );
        }

        return [new ImportedColumn(name(column.Heading), FieldType.Period, title, null, [.. periods.Select(p => p?.Iso)])];
    }

    private IEnumerable<ImportedColumn>? Dates(HeadedColumn column, string title, Func<string, string> name)
    {
        var texts = column.Cells.Select(cell => cell.Length == 0 || MissingMarkers.IsOne(cell) ? null : cell).ToArray();
        if (DateColumn.Read(column, texts, table.Lines, options, shown, remarks, bag) is not { } dates)
        {
            return bag.HasErrors ? [] : null;
        }

        CountBlanks(column);
        var date = new ImportedColumn(name(column.Heading), FieldType.Date, title, null, dates.Dates);
        if (dates.Times is not { } times)
        {
            return [date];
        }

        remarks.Tell(
            $"column '{column.Name}' holds dates with times of day, which a date cannot have: the times became a column of their own"
        );
        return [date, new ImportedColumn(name($"{column.Name} time"), FieldType.Category, $"{title}, time of day", null, times)];
    }

    private IEnumerable<ImportedColumn>? Numbers(
        HeadedColumn column,
        string title,
        string? unit,
        List<string> written,
        Func<string, string> name
    )
    {
        if (Bins.Are(written))
        {
            remarks.Tell(
                $"column '{column.Name}' holds ranges that part a scale, such as '{written[0]}': they are names of groups, in the "
                    + "order of the table"
            );
            return [Words(column, name(column.Heading))];
        }

        if (Identifiers.Sign(written, column.Index == 0) is { } code)
        {
            remarks.Tell(
                $"column '{column.Name}' is text, since '{code}' in {Row} {table.Lines[Array.IndexOf(column.Cells, code)]} may be a code"
            );
            return [Words(column, name(column.Heading))];
        }

        var numbers = new NumberColumn(column, options, footnotes, shown);
        if (numbers.Fits(unit, () => marks.IsComma(column, table, options.Decimal, shown, remarks, bag)))
        {
            // Degrees are plain numbers rather than quantities with uncertainty.
            var isPlace = Slug.Of(column.Heading) is "longitude" or "latitude" or "lon" or "lat" or "lng" or "long";
            var read = numbers.Read(
                name(column.Heading),
                isPlace ? FieldType.Number : FieldType.Quantity,
                title,
                isPlace ? unit ?? "degrees" : numbers.Unit,
                table.Lines,
                remarks,
                bag
            );
            return read is null ? []
                : column.Powers.Count > 0 ? Multiplied(column, numbers, read, name)
                : isPlace && read.Cells.Any(cell => cell is not null && !NumberCell.IsPlain(cell))
                    ? [read with { Type = FieldType.Quantity }]
                : [read];
        }

        if (bag.HasErrors)
        {
            return [];
        }

        // If at least half of the cells are numbers, the editor is told which cell keeps the column from being numeric.
        if (numbers.Misfit is var (row, count) && count <= numbers.Numbers)
        {
            remarks.Tell(
                $"column '{column.Name}' is text because of '{column.Cells[row]}' in {Row} {table.Lines[row]}{(count > 1 ? $" and {count - 1} more" : "")}"
            );
        }

        return null;
    }

    private ImportedColumn Words(HeadedColumn column, string name)
    {
        var title = ColumnTitle.Of(column.Heading.Length > 0 ? column.Heading : column.Name);
        var texts = column.Cells.Select(cell => cell.Length == 0 || MissingMarkers.IsAmongWords(cell) ? null : cell).ToArray();
        var written = texts.OfType<string>().ToList();
        if (written.Count == 0)
        {
            remarks.Tell($"column '{column.Name}' holds nothing but '{column.Cells.First(c => c.Length > 0)}'");
            return new ImportedColumn(name, FieldType.Category, title.Title, null, [.. column.Cells.Select(Null)]);
        }

        CountBlanks(column);
        if (written.Exists(text => text is "NA") && !written.TrueForAll(text => text is "NA"))
        {
            remarks.Count("'NA'", "kept as text, since it may be a code", column.Name, table.Lines[Array.IndexOf(texts, "NA")]);
        }

        if (written.TrueForAll(PeriodForms.IsOne))
        {
            remarks.Tell(
                $"column '{column.Name}' holds periods of several kinds, such as '{written[0]}', which are kept as text in the order "
                    + "of the table"
            );
        }

        if (written.TrueForAll(DateForms.IsPartOfDate) && !Bins.Are(written))
        {
            remarks.Tell(
                $"column '{column.Name}' is text: '{written[0]}' in {Row} {table.Lines[Array.IndexOf(texts, written[0])]} and its "
                    + "like may be months of a year or days of a month; where they are, write them as 2021-02 or 2021-02-01"
            );
        }

        var type =
            written.TrueForAll(WebAddress.IsOne) ? FieldType.Url
            : written.TrueForAll(text => text.Length <= LongestCategory) ? FieldType.Category
            : FieldType.Text;

        // Text fields have no unit, so the title keeps the part of the heading that was read as one.
        return new ImportedColumn(
            name,
            type,
            column.Title ?? (title.Unit is null ? title.Title : SingleLineText.Of(column.Heading)),
            null,
            texts
        );
    }

    private void CountBlanks(HeadedColumn column)
    {
        for (var i = 0; i < column.Cells.Length; i++)
        {
            if (column.Cells[i].Length > 0 && MissingMarkers.IsAmongWords(column.Cells[i]))
            {
                remarks.Count($"'{column.Cells[i]}'", "left empty", column.Name, table.Lines[i]);
            }
        }
    }

    // True if every row has a whole number and no two are equal. A leading zero makes it text: 007 is not 7.
    private static bool AreIds(string[] texts) =>
        texts.All(text => text is { Length: > 0 and <= LongestId } && text.All(char.IsAsciiDigit) && (text == "0" || text[0] != '0'))
        && texts.Distinct(StringComparer.Ordinal).Count() == texts.Length;

    private string Row => table.Separator is null ? "row" : "line";

    private static string? Null(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
