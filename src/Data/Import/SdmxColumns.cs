namespace Report.Data.Import;

/// <summary>Reads the attribute columns of SDMX-CSV and similar tables: status, unit and unit multiplier of a value.</summary>
internal static class SdmxColumns
{
    private static readonly string[] AboutTheFile =
    [
        "STRUCTURE",
        "STRUCTURE_ID",
        "STRUCTURE_NAME",
        "ACTION",
        "DATAFLOW",
        "LAST UPDATE",
        "LAST_UPDATE",
    ];

    private static readonly string[] Flags = ["OBS_STATUS", "OBS_FLAG", "Flag Codes", "Observation status", "obs_status"];

    // Of the power of ten: its code, and what it is called beside it.
    private static readonly string[] Powers = ["UNIT_MULT", "PowerCode Code", "Unit multiplier code"];

    private static readonly string[] NamesOfPowers = ["Unit multiplier", "PowerCode"];

    // In words, and in the codes of units: THS_PER, MIO_EUR.
    private static readonly HashSet<string> Magnitudes = new(StringComparer.OrdinalIgnoreCase)
    {
        "thousand",
        "thousands",
        "ths",
        "million",
        "millions",
        "mio",
        "mln",
        "billion",
        "billions",
        "bn",
        "bln",
        "mrd",
        "trillion",
        "trillions",
    };

    private static readonly string[] Values = ["OBS_VALUE", "Value", "Observation value", "obs_value"];

    public static ColumnTable Read(ColumnTable table, List<string> notes, ImportNotes remarks)
    {
        if (table.Column(Values) is not { } value)
        {
            if (Power(table) is { } alone)
            {
                remarks.Tell($"'{alone.Heading}' is a power of ten, but no column is named {Values[0]}: no value was multiplied by it");
            }

            return table;
        }

        var gone = new List<HeadedColumn>();
        var read = value;
        if (
            table.Column(Flags) is { } flags
            && (flags.Heading.Equals(Flags[0], StringComparison.OrdinalIgnoreCase) || flags.Cells.All(IsCode))
        )
        {
            var marks = flags.Cells.Select((code, i) => Marked(Code(code), value.Cells[i].Length > 0)).ToArray();
            read = read with
            {
                Statuses = [.. marks.Select(m => m.Status)],
                Notes = [.. marks.Select(m => m.Note)],
                Cells = [.. value.Cells.Select((cell, i) => cell.Length == 0 ? marks[i].Reason ?? "" : cell)],
            };
            gone.Add(flags);
            foreach (var (i, mark) in marks.Index())
            {
                foreach (var (what, became) in mark.Told)
                {
                    remarks.Count($"'{what}'", became, flags.Heading, table.Lines[i]);
                }
            }
        }

        if (table.Column("TIME_PERIOD") is not null && value.Heading.Contains('_', StringComparison.Ordinal))
        {
            foreach (var about in table.Columns.Where(c => AboutTheFile.Contains(c.Heading.ToUpperInvariant()) && Constant(c) is not null))
            {
                notes.Add($"{about.Heading}: {Constant(about)}");
                gone.Add(about);
            }

            read = WithUnit(read, table, gone, remarks) with { Title = "Value" };
        }

        if (Power(table) is { } power && !gone.Contains(power) && power != value)
        {
            read = WithPower(read, power, table, gone, remarks);
        }

        return gone.Count == 0 && ReferenceEquals(read, value)
            ? table
            : table with
            {
                Columns = [.. table.Columns.Where(c => !gone.Contains(c)).Select(c => c == value ? read : c)],
            };
    }

    private static bool HasMagnitude(string unit) => unit.Split([' ', '_', '-', ':']).Any(Magnitudes.Contains);

    private static HeadedColumn? Power(ColumnTable table) => table.Column([.. Powers, .. NamesOfPowers]);

    private static HeadedColumn WithPower(
        HeadedColumn value,
        HeadedColumn power,
        ColumnTable table,
        List<HeadedColumn> gone,
        ImportNotes remarks
    )
    {
        if (power.Cells.All(cell => cell.Length == 0))
        {
            return value;
        }

        // The office may have meant the same thousand twice, or thousands of thousands.
        string[] units = [value.Unit ?? "", .. table.Column("UNIT_MEASURE", "unit")?.Cells ?? []];
        if (
            units.Distinct(StringComparer.Ordinal).FirstOrDefault(HasMagnitude) is { } unit
            && power.Cells.Any(cell => PowerOfTen.Of(cell) is not (0 or null))
        )
        {
            remarks.Tell(
                $"'{power.Heading}' is a power of ten, and the unit '{unit}' has one already: no value was multiplied, and the "
                    + "column stays; see which of the two holds"
            );
            return value;
        }

        List<HeadedColumn> all = [power, .. NamesOfPowers.Select(name => table.Column(name)).OfType<HeadedColumn>().Where(c => c != power)];
        gone.AddRange(all);
        return value with { Powers = all };
    }

    private static HeadedColumn WithUnit(HeadedColumn value, ColumnTable table, List<HeadedColumn> gone, ImportNotes remarks)
    {
        var power =
            table.Column(Powers) is { } mult && Constant(mult) is { } constant ? (Column: mult, Name: Magnitude(constant)) : default;
        if (table.Column("UNIT_MEASURE", "unit") is not { } unit || Constant(unit) is not { } code)
        {
            return value;
        }

        var named =
            KnownUnits.Of(code.Split(':')[^1].Trim(), "") is var (known, _) ? known
            : code is "PC" || code.StartsWith("PC_", StringComparison.Ordinal) ? "%"
            : null;
        if (named is null)
        {
            return value;
        }

        // What has no word, and what a unit cannot bear ("% thousand"), is multiplied.
        if (power is { Column: { } column, Name: { } magnitude } && (magnitude.Length == 0 || (named != "%" && !HasMagnitude(named))))
        {
            named = magnitude.Length == 0 ? named : $"{named} {magnitude}";
            gone.Add(column);
            remarks.Tell($"'{column.Heading}' is {Constant(column)} in every row: the unit of the values is {named}");
        }

        return value with
        {
            Unit = named,
        };
    }

    // Null if the power of ten has no word.
    private static string? Magnitude(string power) =>
        power switch
        {
            "0" => "",
            "3" => "thousand",
            "6" => "million",
            "9" => "billion",
            _ => null,
        };

    private static string? Constant(HeadedColumn column) =>
        column.Cells.Length > 0 && column.Cells[0].Length > 0 && column.Cells.All(cell => cell == column.Cells[0]) ? column.Cells[0] : null;

    // "E: Estimated value" has its label beside it.
    private static string Code(string cell) =>
        cell.IndexOf(':', StringComparison.Ordinal) is >= 1 and <= 3 and var colon ? cell[..colon].Trim() : cell;

    private static bool IsCode(string code) =>
        code.Length <= 3
        && code.All(c =>
            StatusLetters.Of(c) is not null || StatusLetters.NoteOf(c) is not null || StatusLetters.ReasonOf(c.ToString()) is not null
        );

    // A code of several letters of which one is not known is a word, of which no letter is read: "est" is no estimate with a break.
    private static Mark Marked(string code, bool hasValue)
    {
        if (!hasValue && MissingMarkers.IsOne(code) && !IsCode(code))
        {
            return new Mark(null, null, code, []);
        }

        if (!IsCode(code))
        {
            var said = code.StartsWith("normal", StringComparison.OrdinalIgnoreCase) ? ObservationStatus.Normal : Footnotes.StatusIn(code);
            return said is { } status
                ? new Mark(status, null, null, [(code, $"read as the value's status, {RowKeys.Word(status)}")])
                : new Mark(
                    null,
                    $"Marked '{code}' in the table.",
                    null,
                    [(code, "not known, and kept as the value's note: see what it means")]
                );
        }

        var (reason, notes, told) = (hasValue ? null : StatusLetters.ReasonOf(code), new List<string>(), new List<(string, string)>());
        foreach (var letter in code)
        {
            var what = letter.ToString();
            if (StatusLetters.Of(letter) is { } status)
            {
                told.AddRange(status == ObservationStatus.Normal ? [] : [(what, $"read as the value's status, {RowKeys.Word(status)}")]);
            }
            else if (reason is not null)
            {
                told.Add((what, $"read as '{reason}'"));
            }
            else
            {
                notes.Add(StatusLetters.NoteOf(letter) ?? $"Marked '{what}' in the table.");
                told.Add((what, "kept as the value's note"));
            }
        }

        return new Mark(
            code.Select(StatusLetters.Of).FirstOrDefault(s => s is not null),
            notes.Count > 0 ? string.Join(' ', notes) : null,
            reason,
            told
        );
    }

    /// <param name="Reason">Why there is no value, as a cell would say it; null where it does not say.</param>
    /// <param name="Told">What was found, and what it was read as.</param>
    private sealed record Mark(ObservationStatus? Status, string? Note, string? Reason, IReadOnlyList<(string What, string Became)> Told);
}
