using System.Globalization;

namespace Report.Data.Import;

/// <summary>Converts a wide table, with a column for each period of time, to a long one, with a row for each period.</summary>
internal static class WideTable
{
    private const int FewestPeriods = 2;

    private static readonly string[] NamesOfMeasure =
    [
        "indicator name",
        "indicator",
        "series name",
        "series",
        "variable",
        "measure",
        "subject",
        "statistic",
    ];

    public static ColumnTable MakeLong(ColumnTable table, ImportOptions options, Footnotes footnotes, ImportNotes remarks)
    {
        var split = SplitKeys(table, remarks);
        var found = split.Columns.Select(column => (Column: column, Time: TimeHeading.Within(column.Heading))).ToList();
        var measures = found
            .Where(f => f.Time is not null)
            .GroupBy(f => f.Time!.Value.Name)
            .Where(g => g.Count() >= FewestPeriods)
            .ToList();
        var times = measures.Count == 0 ? [] : measures[0].Select(f => f.Time!.Value.Time).ToList();
        measures.RemoveAll(g => !g.Select(f => f.Time!.Value.Time).SequenceEqual(times));
        var wide = measures.SelectMany(g => g.Select(f => f.Column)).ToHashSet();
        if (wide.Count == 0 || times.Distinct(StringComparer.Ordinal).Count() != times.Count)
        {
            return split;
        }

        if (options.Wide)
        {
            remarks.Tell($"{wide.Count} columns are periods of time, from '{times[0]}' to '{times[^1]}', and were left as columns");
            return split;
        }

        var ids = split.Columns.Where(column => !wide.Contains(column)).ToList();
        return Long(
            split,
            ids,
            [.. measures.Select(g => (Title(g.Key, ids), g.Select(f => f.Column).ToList()))],
            times,
            footnotes,
            remarks
        );
    }

    private static ColumnTable Long(
        ColumnTable table,
        List<HeadedColumn> ids,
        List<(string Title, List<HeadedColumn> Columns)> measures,
        List<string> times,
        Footnotes footnotes,
        ImportNotes remarks
    )
    {
        var places = new List<(int Row, int Time)>();
        var blank = 0;
        for (var row = 0; row < table.Lines.Length; row++)
        {
            for (var time = 0; time < times.Count; time++)
            {
                if (measures.Exists(m => m.Columns[time].Cells[row].Length > 0))
                {
                    places.Add((row, time));
                }
                else
                {
                    blank++;
                }
            }
        }

        remarks.Tell(
            $"{measures.Sum(m => m.Columns.Count)} columns, from '{measures[0].Columns[0].Heading}' to '{measures[^1].Columns[^1].Heading}', "
                + "became rows, one for each period"
                + (blank > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {blank:N0} blank cells make no row") : "")
                + "; --wide leaves them as columns"
        );
        var columns = ids.Select(id => id with { Cells = [.. places.Select(p => id.Cells[p.Row])] }).ToList();
        columns.Add(new HeadedColumn(NameOf(times), ids.Count, [.. places.Select(p => times[p.Time])]));
        foreach (var (title, ofTimes) in measures)
        {
            var marks = ofTimes.Select(c => Mark(c.Heading, footnotes, remarks)).ToList();
            columns.Add(
                new HeadedColumn(title, columns.Count, [.. places.Select(p => ofTimes[p.Time].Cells[p.Row])])
                {
                    Statuses = marks.Exists(m => m.Status is not null) ? [.. places.Select(p => marks[p.Time].Status)] : null,
                    Notes = marks.Exists(m => m.Note is not null) ? [.. places.Select(p => marks[p.Time].Note)] : null,
                }
            );
        }

        return new ColumnTable(columns, [.. places.Select(p => table.Lines[p.Row])]) { Separator = table.Separator };
    }

    // A mark in a heading applies to every value of its column: "2021 [p]" makes them provisional.
    private static (ObservationStatus? Status, string? Note) Mark(string heading, Footnotes footnotes, ImportNotes remarks)
    {
        var cell = TimeHeading.Marked(heading);
        var status = cell.Flags.Select(StatusLetters.Of).FirstOrDefault(s => s is not null);
        var note = cell.Footnote is { } mark ? footnotes.Of(mark) ?? $"Marked '{mark}' in the table." : null;
        if (status is not null || note is not null)
        {
            remarks.Tell($"the mark in the heading '{heading}' became the {(status is null ? "note" : "status")} of each value below it");
        }

        return (status, note);
    }

    private static string NameOf(List<string> times) =>
        times.TrueForAll(CellLook.IsYear) ? "Year"
        : times.TrueForAll(PeriodForms.IsOne) ? "Period"
        : "Date";

    // Names the measure: if all rows are about one indicator, by its name; else "Value", since nothing else is known.
    private static string Title(string name, List<HeadedColumn> ids) =>
        name.Length > 0 ? name
        : ids.Where(id => NamesOfMeasure.Contains(id.Heading.ToLowerInvariant()))
            .Select(id => id.Cells.Distinct(StringComparer.Ordinal).Take(2).ToList())
            .FirstOrDefault(v => v.Count == 1 && v[0].Length > 0)
            is [var only]
            ? only
        : "Value";

    // Eurostat puts several keys into the cells of the first column, under a heading like "freq,unit,geo\TIME_PERIOD".
    private static ColumnTable SplitKeys(ColumnTable table, ImportNotes remarks)
    {
        var first = table.Columns[0];
        var cut = first.Heading.LastIndexOf('\\');
        var names = cut > 0 ? first.Heading[..cut].Split(',') : [];
        if (names.Length == 0 || table.Separator == ',' || first.Cells.Any(cell => cell.Split(',').Length != names.Length))
        {
            return table;
        }

        var split = first.Cells.Select(cell => cell.Split(',')).ToList();
        if (names.Length > 1)
        {
            remarks.Tell($"the first column holds {names.Length} keys, '{string.Join("', '", names)}', and became as many columns");
        }

        var keys = names.Select((name, i) => new HeadedColumn(name.Trim(), i, [.. split.Select(s => s[i].Trim())]));
        return table with { Columns = [.. keys, .. table.Columns.Skip(1).Select(c => c with { Index = c.Index + names.Length - 1 })] };
    }
}
