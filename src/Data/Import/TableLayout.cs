using System.Globalization;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>The parts of a table in a file: headings, rows, and the notes above and below.</summary>
/// <param name="Headings">A heading for each column; "" if it has none.</param>
/// <param name="Notes">The lines around the table, from top to bottom.</param>
internal sealed record TableLayout(IReadOnlyList<string> Headings, IReadOnlyList<RawRecord> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>The line above the table that serves as its title; null if there is none.</summary>
    public string? Title { get; private init; }

    private const int LongestTitle = 100;

    private const int MostHeadingLines = 12;

    private const int RowsTried = 400;

    private const int FewestRowsBelow = 5;

    private const double Most = 0.6;

    private const double NearlyAll = 0.9;

    /// <returns>Null after a diagnostic.</returns>
    public static TableLayout? Find(RawTable table, ImportOptions options, string shown, ImportNotes remarks, DiagnosticBag bag)
    {
        var records = table.Records.Where(r => (options.Skip == 0 || r.Line > options.Skip) && r.Cells.Length > 0).ToList();
        var skipped = table.Records.Where(r => options.Skip > 0 && r.Line <= options.Skip).Select(Joined).ToList();
        if (records.Count == 0)
        {
            bag.Add(DataRules.EmptyFile.At(Position.StartOf(shown)));
            return null;
        }

        var (first, last) =
            table.IsRegular ? (0, 0)
            : options.Header is { } lines ? Asked(records, lines)
            : Headers(records);
        var above =
            first > 0 ? records.Take(first).Select(Joined).ToList()
            : last < 0 ? []
            : records.TakeWhile(r => r.Line < records[first].Line).Select(Joined).ToList();
        var headers = last < 0 ? [] : records.GetRange(first, last - first + 1);
        var body = records.Skip(last + 1).ToList();
        var below = table.IsRegular ? [] : Below(body, Width(body));
        TellSecond(headers, body, remarks);
        if (body.Count == 0)
        {
            bag.Add(NewRules.HeadingsOnly.At(Position.StartOf(shown)));
            return null;
        }

        var width = Math.Max(body.Max(r => r.Cells.Length), headers.Count == 0 ? 0 : headers.Max(r => r.Cells.Length));
        List<string> notes = [.. table.Notes, .. skipped, .. above];
        var title = notes.Find(note => note.Any(char.IsLetter));
        title =
            title is { Length: <= LongestTitle }
            && !CellLook.BeginsAsNote(title)
            && !(table.Notes.Count == 0 && title.Contains(": ", StringComparison.Ordinal) && skipped.Count == 0 && records[0].Filled > 1)
                ? title
                : null;
        if (title is not null)
        {
            notes.Remove(title);
        }

        var headings = ReadHeadings(headers, table.Merged, width, notes, remarks);
        if (headers.Count > 0 && Beyond(body, headers.Max(r => r.Width)) is { } long_)
        {
            bag.Add(
                ImportRules.BeyondHeadings.At(
                    new Position(shown, long_.First.Line, 1),
                    Count.Of(long_.Count, "row holds", "rows hold"),
                    Count.Of(headings.Count(h => h.Length > 0), "heading", "headings"),
                    long_.First.Cells.Length
                )
            );
            return null;
        }

        var repeated = body.RemoveAll(r => headers.Count > 0 && r.Filled > 1 && r.Cells.SequenceEqual(headers[^1].Cells));
        if (repeated > 0)
        {
            remarks.Tell(
                $"the headings stand again between the rows, {(repeated == 1 ? "once" : $"{repeated} times")}, and were left out there"
            );
        }

        if (title is not null)
        {
            remarks.Tell($"the line above the table became the title: '{Short(title)}'");
        }

        if (notes.Count + below.Count > 0)
        {
            remarks.Tell(
                $"{Count.Of(notes.Count + below.Count, "line", "lines")} around the table became the description: '{Short((notes.Concat(below)).First())}'"
            );
        }

        return new TableLayout(headings, body, [.. notes, .. below]) { Title = title };
    }

    private static (int First, int Last) Asked(List<RawRecord> records, (int First, int Last) lines)
    {
        if (lines.Last == 0)
        {
            return (0, -1);
        }

        var first = records.FindIndex(r => r.Line >= lines.First);
        var last = records.FindLastIndex(r => r.Line <= lines.Last);
        return first < 0 || last < first ? (Math.Max(first, 0), Math.Max(first, 0)) : (first, last);
    }

    // The headings are the first line that fills most columns, with lines above it that group columns, and lines below that continue it.
    private static (int First, int Last) Headers(List<RawRecord> records)
    {
        var columns = Width(records);
        var head = Math.Max(0, records.FindIndex(r => columns == 1 || r.Filled * 2 > columns));
        var numeric = Numeric(records, head + 1, columns);
        if (IsData(records[head], numeric))
        {
            return (head, head - 1);
        }

        var last = head;
        for (var next = head + 1; next < records.Count - 1 && next - head < MostHeadingLines; next++)
        {
            var share = records[next].At(0).Length == 0 ? Most : NearlyAll;
            if (records[next].AfterBlank || !GoesOn(records[next], Numeric(records, next + 1, columns, share), records.Count - next - 1))
            {
                break;
            }

            last = next;
        }

        var first = head;
        while (first > 0 && !records[first].AfterBlank && records[first - 1].At(0).Length == 0)
        {
            first--;
        }

        return (first, last);
    }

    // Returns the largest number of cells that at least a tenth of the records have, and at least two of them.
    private static int Width(List<RawRecord> records)
    {
        var counts = new Dictionary<int, int>();
        foreach (var record in records.Take(RowsTried))
        {
            counts[record.Cells.Length] = counts.GetValueOrDefault(record.Cells.Length) + 1;
        }

        var most = records.Count <= 2 ? 1 : Math.Max(2, Math.Min(records.Count, RowsTried) / 10);
        return counts.Where(c => c.Value >= most).Select(c => c.Key).DefaultIfEmpty(counts.Keys.DefaultIfEmpty(1).Max()).Max();
    }

    // Tells for each column whether most of its cells hold numbers or dates, from a given row on.
    private static bool[] Numeric(List<RawRecord> records, int from, int columns, double share = Most)
    {
        var (data, filled) = (new int[columns], new int[columns]);
        foreach (var record in records.Skip(from).Take(RowsTried))
        {
            for (var i = 0; i < columns; i++)
            {
                if (record.At(i) is { Length: > 0 } cell && !MissingMarkers.IsOne(cell))
                {
                    filled[i]++;
                    data[i] += CellLook.IsDatum(cell) ? 1 : 0;
                }
            }
        }

        return [.. data.Select((count, i) => filled[i] > 0 && count >= filled[i] * share)];
    }

    // A first line with numbers in the numeric columns is a row. Years alone are more often headings.
    private static bool IsData(RawRecord record, bool[] numeric)
    {
        var cells = numeric
            .Index()
            .Where(column => column.Item)
            .Select(column => record.At(column.Index))
            .Where(cell => cell.Length > 0)
            .ToList();
        return cells.Count > 0 && cells.TrueForAll(CellLook.IsDatum) && !cells.TrueForAll(cell => TimeHeading.Of(cell) is not null);
    }

    // True if a line continues the headings: it has words, or only years, where the rows below have numbers. If its first cell is filled,
    // it may be a row whose numbers are missing; then it needs words in several numeric columns, and enough rows below.
    private static bool GoesOn(RawRecord record, bool[] numeric, int below)
    {
        var cells = numeric
            .Index()
            .Where(column => column.Item)
            .Select(column => record.At(column.Index))
            .Where(cell => cell.Length > 0)
            .ToList();
        if (
            numeric.Length > 1
            && numeric[0]
            && record.At(0) is { Length: > 0 } label
            && !CellLook.IsDatum(label)
            && below >= FewestRowsBelow
        )
        {
            return true;
        }

        var sure =
            record.At(0).Length == 0
            || (cells.Count > 1 && below >= FewestRowsBelow)
            || (record.Cells.Length == 2 && below >= FewestRowsBelow);
        return sure && cells.Count > 0 && cells.TrueForAll(cell => !CellLook.IsDatum(cell) && !MissingMarkers.IsOne(cell))
            || (cells.Count > 1 && record.At(0).Length == 0 && cells.TrueForAll(CellLook.IsYear));
    }

    // Removes the notes from the end of the rows: lines with a single cell that reads as a note, and short lines after a blank line.
    private static List<string> Below(List<RawRecord> body, int width)
    {
        var end = body.Count;
        if (width < 2)
        {
            while (end > 1 && (body[end - 1].AfterBlank || end < body.Count) && CellLook.IsNote(body[end - 1].At(0)))
            {
                end--;
            }
        }
        else
        {
            // A block after a blank line in which every line has a single cell.
            var alone = body.FindLastIndex(r => r.Filled > 1) + 1;
            end = alone > 0 && body.FindIndex(alone, r => r.AfterBlank) is >= 0 and var start ? start : end;
            for (var i = end - 1; i > 0 && body[i].Filled <= Math.Max(1, width / 3); i--)
            {
                var apart = body[i].AfterBlank;
                if (
                    !(body[i].Filled == 1 && (apart || CellLook.IsNote(Joined(body[i])) || end == i + 1 && end < body.Count))
                    && !(apart && CellLook.IsNote(Joined(body[i])))
                )
                {
                    break;
                }

                end = i;
            }
        }

        var notes = body.GetRange(end, body.Count - end).Select(Joined).ToList();
        body.RemoveRange(end, body.Count - end);
        return notes;
    }

    // Reports and removes a second table: it starts after a blank line, with words in every column that holds numbers above.
    private static void TellSecond(List<RawRecord> headers, List<RawRecord> body, ImportNotes remarks)
    {
        if (headers.Count == 0 || body.Count == 0)
        {
            return;
        }

        var numeric = Numeric(body, 0, Width(body));
        var second = body.FindIndex(
            1,
            r => r.AfterBlank && r.Filled * 2 > numeric.Length && numeric.Any(n => n) && GoesOn(r, numeric, body.Count)
        );
        if (second > 0)
        {
            remarks.Tell(
                $"from line {body[second].Line} on stands another table, '{Short(Joined(body[second]))}', which was not read: --skip "
                    + $"{body[second].Line - 1} reads it"
            );
            body.RemoveRange(second, body.Count - second);
        }
    }

    // Finds rows with more cells than there are headings. A last column whose heading is blank counts as a column.
    private static (RawRecord First, int Count)? Beyond(List<RawRecord> body, int width)
    {
        var beyond = body.Where(r => r.Cells.Length > width).ToList();
        return beyond.Count == 0 ? null : (beyond[0], beyond.Count);
    }

    private static List<string> ReadHeadings(
        List<RawRecord> headers,
        IReadOnlyList<(int Line, int First, int Last)>? merged,
        int width,
        List<string> notes,
        ImportNotes remarks
    )
    {
        if (headers.Count == 0)
        {
            remarks.Tell("no line of headings was found; the columns are numbered, and --header names the line of them");
            return [.. Enumerable.Range(1, width).Select(i => string.Create(CultureInfo.InvariantCulture, $"Column {i}"))];
        }

        if (headers.Count > 3 && headers.Select(h => h.At(0)).Distinct(StringComparer.Ordinal).Count() == headers.Count)
        {
            notes.AddRange(
                headers
                    .Skip(1)
                    .Where(h => h.Filled > 1)
                    .Select(h => $"{h.At(0)}: {string.Join(", ", h.Cells.Skip(1).Where(c => c.Length > 0))}")
            );
            var units = headers.Find(h => h.At(0).ToLowerInvariant() is "unit" or "units");
            remarks.Tell($"lines {headers[1].Line} to {headers[^1].Line} say something of each column and became the description");
            return
            [
                .. Enumerable
                    .Range(0, width)
                    .Select(i =>
                        i == 0 ? "Period"
                        : units.Cells is not null && units.At(i).Length > 0 ? $"{headers[0].At(i)} ({units.At(i)})"
                        : headers[0].At(i)
                    ),
            ];
        }

        var parts = headers
            .Select(
                (record, i) =>
                    i < headers.Count - 1 ? Spread(record, merged, headers, width) : [.. Enumerable.Range(0, width).Select(record.At)]
            )
            .ToList();
        if (headers.Count > 1)
        {
            remarks.Tell(
                $"lines {headers[0].Line} to {headers[^1].Line} are headings and were joined, as in '{Join(parts, width - 1)}'; "
                    + $"--header {headers[^1].Line} takes one of them alone"
            );
        }

        return [.. Enumerable.Range(0, width).Select(i => Join(parts, i))];
    }

    // Repeats the heading of a group of columns, which is written only above the first of them.
    private static string[] Spread(
        RawRecord record,
        IReadOnlyList<(int Line, int First, int Last)>? merged,
        List<RawRecord> headers,
        int width
    )
    {
        var spread = new string[width];
        for (var i = 0; i < width; i++)
        {
            var cell = record.At(i);
            var group = merged?.FirstOrDefault(m => m.Line == record.Line && m.First <= i && i <= m.Last);
            spread[i] =
                cell.Length > 0 ? cell
                : merged is { Count: > 0 } ? (group is { Line: > 0 } g ? record.At(g.First) : "")
                : i > 0 && headers[^1].At(i).Length > 0 ? spread[i - 1]
                : "";
        }

        return spread;
    }

    private static string Join(List<string[]> parts, int column) =>
        string.Join(": ", parts.Select(p => p[column]).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal));

    private static string Joined(RawRecord record)
    {
        var cells = record.Cells.Where(c => c.Length > 0).ToList();
        return cells.Count == 2 && !cells[0].EndsWith(':') ? $"{cells[0]}: {cells[1]}" : string.Join(' ', cells);
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "…";
}
