using System.Buffers;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>Reads a column as numbers; marks after the numbers become statuses and notes.</summary>
internal sealed class NumberColumn(HeadedColumn column, ImportOptions options, Footnotes footnotes, string shown)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("+-−~<>≥≤ ");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    private NumberCell[] cells = [];
    private string?[] numbers = [];

    /// <summary>The first cell that is neither a number nor a mark, and the number of such cells; null if there is none.</summary>
    public (int Row, int Count)? Misfit { get; private set; }

    /// <summary>The first row whose number could not be multiplied by its power of ten, so that none was; null where there is
    /// none.</summary>
    public int? Unmultiplied { get; private set; }

    /// <summary>The number of cells that are numbers.</summary>
    public int Numbers { get; private set; }

    public string? Unit { get; private set; }

    /// <summary>True if every cell is a number, a mark for a missing value, or blank, and at least one is a number.</summary>
    /// <param name="unit">The unit in the heading; null if there is none.</param>
    public bool Fits(string? unit, Func<bool?> decimalComma)
    {
        cells =
        [
            .. column.Cells.Select(cell =>
                cell.Length == 0 ? NumberCell.Blank : NumberCell.Of(Tidy(cell), letter => footnotes.Of(letter) is not null)
            ),
        ];
        numbers = [.. cells.Select(c => c.Number)];
        if (
            !numbers.Any(n => n is not null && CellLook.IsDatum(n))
            && !numbers.Any(n => n is not null && QuantityParser.Parse(n, "").Succeeded)
        )
        {
            return false;
        }

        if (
            numbers.Any(n =>
                n?.AsSpan().ContainsAny(',', '.') == true && !NumberCell.IsPlain(n) || n?.Contains('.', StringComparison.Ordinal) == true
            )
        )
        {
            if (decimalComma() is not { } comma)
            {
                return false;
            }

            numbers = [.. numbers.Select(n => n is null ? null : Grouped(comma ? DecimalMark.ToPoint(n) : n))];
        }

        Unit = unit ?? UnitInCells();
        var misfits = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] is not { } number)
            {
                continue;
            }

            if (AsField(number) is { } read)
            {
                numbers[i] = read;
                Numbers++;
            }
            else
            {
                Misfit = (Misfit?.Row ?? i, ++misfits);
            }
        }

        if (Misfit is null && column.Powers.Count > 0)
        {
            Multiply(column.Powers[0]);
        }

        return Misfit is null && Numbers > 0;
    }

    // All of them or none: a column of which a part is in thousands says nothing.
    private void Multiply(HeadedColumn powers)
    {
        var multiplied = new string?[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            var power = powers.Cells[i].Length == 0 ? 0 : PowerOfTen.Of(powers.Cells[i]);
            if (
                numbers[i] is { } number
                && (multiplied[i] = power is { } known ? PowerOfTen.Times(number, known, Unit ?? "") : null) is null
            )
            {
                Unmultiplied = i;
                return;
            }
        }

        numbers = multiplied;
    }

    /// <summary>Returns the column; call it after <see cref="Fits"/>. Null if a question was asked of the user.</summary>
    public ImportedColumn? Read(
        string name,
        FieldType type,
        string title,
        string? unit,
        int[] lines,
        ImportNotes remarks,
        DiagnosticBag bag
    )
    {
        var statuses = new ObservationStatus?[cells.Length];
        var notes = new string?[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (numbers[i] is { } number && IsBracketed(number) && !Bracket(i, number, lines[i], remarks, bag))
            {
                return null;
            }

            statuses[i] = column.Statuses?[i];
            notes[i] = column.Notes?[i];
            if (cells[i].Missing is { } mark)
            {
                numbers[i] = Missing(mark, lines[i], remarks);
                numbers[i] = cells[i].Flags switch
                {
                    "c" => "suppressed",
                    "z" => "not applicable",
                    _ => numbers[i],
                };
            }

            Flags(i, statuses, notes, lines[i], remarks);
            Footnote(i, statuses, notes, lines[i], remarks);
        }

        return new ImportedColumn(name, type, title, unit, numbers)
        {
            Statuses = statuses.Any(s => s is not null and not ObservationStatus.Normal) ? statuses : null,
            Notes = notes.Any(n => n is not null) ? notes : null,
        };
    }

    // Returns the number as its field accepts it; null if it is not a number.
    private string? AsField(string number)
    {
        if (NumberCell.IsPlain(number) || IsBracketed(number))
        {
            return number;
        }

        if (QuantityParser.Parse(number, Unit ?? "").Succeeded && QuantityParser.StatusAfter(number) is null)
        {
            return number;
        }

        // Also accepts "5-", as accounting systems write negatives, and a currency that the field's unit already has.
        var (sign, bare) = CurrencyIn(number);
        var other =
            sign is not null && sign == SignOf(Unit) ? bare
            : number is [.. var digits, '-'] && NumberCell.IsPlain(digits) ? "-" + digits
            : null;
        return other is not null && (NumberCell.IsPlain(other) || QuantityParser.Parse(other, Unit ?? "").Succeeded) ? other : null;
    }

    private static bool IsBracketed(string number) =>
        number is ['(', .., ')']
        && (NumberCell.IsPlain(number[1..^1]) || QuantityParser.Parse(number[1..^1], "").Value?.Kind == QuantityKind.Exact);

    // Resolves a number in brackets. False if the user has to say what brackets mean.
    private bool Bracket(int row, string number, int line, ImportNotes remarks, DiagnosticBag bag)
    {
        if (options.BracketsAreMinus is not { } minus)
        {
            bag.Add(ImportRules.WhichBrackets.At(new Position(shown, line, 1), column.Name, number, number[1..^1]));
            return false;
        }

        numbers[row] = minus ? "-" + number[1..^1] : number[1..^1];
        remarks.Count("brackets around a number", minus ? "read as below zero" : "left out", column.Name, line);
        return true;
    }

    private string? Missing(string mark, int line, ImportNotes remarks)
    {
        var reason = MissingMarkers.ReasonOf(mark);
        if (!string.Equals(reason, mark, StringComparison.OrdinalIgnoreCase))
        {
            remarks.Count(
                $"'{mark}'",
                reason is null
                    ? "left empty; where you know why there is no value, write 'not published' or another reason"
                    : $"read as '{reason}'",
                column.Name,
                line
            );
        }

        return reason;
    }

    private void Flags(int row, ObservationStatus?[] statuses, string?[] notes, int line, ImportNotes remarks)
    {
        foreach (var letter in cells[row].Flags)
        {
            var own = footnotes.Of(letter.ToString());
            if (
                StatusLetters.Of(letter) is { } status
                && (own is null || Footnotes.Says(own, status))
                && numbers[row] is not null
                && statuses[row] is null or ObservationStatus.Normal
            )
            {
                statuses[row] = status;
                remarks.Count($"'{letter}' behind a value", $"read as its status, {RowKeys.Word(status)}", column.Name, line);
            }
            else if (
                numbers[row] is not null
                && cells[row].Missing is null
                && (own ?? StatusLetters.NoteOf(letter) ?? $"Marked '{letter}' in the table.") is { } note
            )
            {
                notes[row] = Join(notes[row], note);
                remarks.Count(
                    $"'{letter}' behind a value",
                    own is null ? "kept as its note" : "its footnote became its note",
                    column.Name,
                    line
                );
            }
            else
            {
                remarks.Count(
                    $"'{letter}' behind a mark for no value",
                    numbers[row] is { } reason ? $"read with it as '{reason}'" : "left out",
                    column.Name,
                    line
                );
            }
        }
    }

    private void Footnote(int row, ObservationStatus?[] statuses, string?[] notes, int line, ImportNotes remarks)
    {
        if (cells[row].Footnote is not { } mark)
        {
            return;
        }

        var text = footnotes.Of(mark);
        if (text is not null && statuses[row] is null && Footnotes.StatusIn(text) is { } status)
        {
            statuses[row] = status;
            remarks.Count($"'{mark}' behind a value", $"read as its status, {RowKeys.Word(status)}, as the notes say", column.Name, line);
            return;
        }

        notes[row] = Join(notes[row], text ?? $"Marked '{mark}' in the table.");
        remarks.Count(
            $"'{mark}' behind a value",
            text is null ? "kept as its note; what it refers to is not in the file" : "its footnote became its note",
            column.Name,
            line
        );
    }

    private static string Join(string? note, string more) => note is null ? more : $"{note} {more}";

    // Finds a unit written in the cells. A percent sign or a currency has to be in at least half of the numbers, words in all of them.
    private string? UnitInCells()
    {
        var percent = numbers.Count(n => n?.Contains('%', StringComparison.Ordinal) == true);
        if (percent > 0)
        {
            return percent * 2 >= numbers.Count(n => n is not null) ? "%" : null;
        }

        var money = numbers.OfType<string>().Where(n => !NumberCell.IsPlain(n)).Select(n => CurrencyIn(n).Sign).OfType<string>().ToList();
        if (money.Count > 0)
        {
            return money.Distinct(StringComparer.Ordinal).Count() == 1 && money.Count * 2 >= numbers.Count(n => n is not null)
                ? money[0]
                : null;
        }

        string? unit = null;
        foreach (var number in numbers.OfType<string>())
        {
            if (NumberCell.IsPlain(number) || UnitAfter(number) is not { } found || (unit is not null && found != unit))
            {
                return null;
            }

            unit = found;
        }

        return unit;
    }

    private static string? UnitAfter(string text) =>
        QuantityParser.Parse(text, "").Fault is { Rule: ParseRule.UnknownText, Offset: > 0 and var start }
        && text[start..].Trim() is { Length: > 0 } unit
        && unit.All(c => char.IsLetter(c) || c == ' ')
            ? unit
            : null;

    /// <summary>Returns the currency before or after a number, as a unit, and the number without it.</summary>
    private static (string? Sign, string Bare) CurrencyIn(string number)
    {
        var start = number.AsSpan().IndexOfAnyExcept(Signs);
        var front =
            start < 0 ? start
            : start + number.AsSpan(start).IndexOfAny(DigitsAndPoint) is var digit && digit > start ? digit
            : -1;
        if (front > start && KnownUnits.Currency(number[start..front]) is { } before)
        {
            return (before, number[..start] + number[front..]);
        }

        var end = number.AsSpan().LastIndexOfAny(Digits) + 1;
        return end > 0 && end < number.Length && KnownUnits.Currency(number[end..]) is { } behind
            ? (behind, number[..end])
            : (null, number);
    }

    private static string? SignOf(string? unit) => unit is null ? null : KnownUnits.Currency(unit.Split(' ')[0]);

    // Removes an apostrophe that marks text in spreadsheets, and replaces an en dash by a minus.
    private static string Tidy(string cell)
    {
        var text = cell is ['\'', _, ..] && CellLook.IsDatum(cell[1..]) ? cell[1..] : cell;
        return text is ['–', >= '0' and <= '9', ..] ? "-" + text[1..] : text;
    }

    // Removes group separators the parser does not know, as in 1.234.567 and 12,34,567; it only knows groups of three with commas.
    private static string Grouped(string number) =>
        NumberCell.IsPlain(number) ? number
        : number.Count(c => c == '.') > 1
        && number.All(c => char.IsAsciiDigit(c) || c is '.' or '-')
        && number.TrimStart('-').Split('.') is [{ Length: <= 3 }, .. var groups]
        && groups.All(g => g.Length == 3)
            ? number.Replace(".", "", StringComparison.Ordinal)
        : number.Count(c => c == ',') > 1
        && number.Split('.')[0].TrimStart('-').Split(',') is [{ Length: 1 or 2 }, .. var pairs, { Length: 3 }]
        && pairs.All(g => g.Length == 2 && g.All(char.IsAsciiDigit))
            ? number.Replace(",", "", StringComparison.Ordinal)
        : number;
}
