using System.Text;
using CsvHelper;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>A CSV file as records of located cells, without any knowledge of fields.</summary>
/// <param name="Header">Names of the columns; empty if the file is.</param>
/// <param name="Records">The records after the header, without blank lines. A record has as many cells as were written, which may differ
/// from the header.</param>
/// <param name="BadQuotes">Positions of quotation marks that are not closed, or whose closing mark is followed by text; their records are
/// left out.</param>
internal sealed record CsvTable(
    char Separator,
    IReadOnlyList<Located<string>> Header,
    IReadOnlyList<IReadOnlyList<Located<string>>> Records,
    IReadOnlyList<Position> BadQuotes
)
{
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Returns the fault of a record that has more or fewer cells than the header.</summary>
    public static Diagnostic Misfit(IReadOnlyList<Located<string>> record, int columns, char separator)
    {
        var fault = DataRules.CellCount.At(
            record[0].At,
            Count.Of(record.Count, "cell", "cells"),
            Count.Of(columns, "column", "columns"),
            Name(separator)
        );
        return
            record is [var whole]
            && Separators
                .Where(other => other != separator && whole.Value.AsSpan().Count(other) == columns - 1)
                .Select(Name)
                .FirstOrDefault()
                is { } others
            ? fault.WithHint($"this row is separated by '{others}', and the first one by '{Name(separator)}'")
            : fault;
    }

    private static string Name(char separator) => separator == '\t' ? "tab" : separator.ToString();

    /// <param name="known">Expected names of columns, to tell the separator from commas within names.</param>
    public static CsvTable Read(InputFile file, IReadOnlyCollection<string> known) => Read(file, Detect(file.Text, known));

    /// <summary>Reads a file whose separator is known.</summary>
    public static CsvTable Read(InputFile file, char separator)
    {
        using var records = new CsvRecords(file, separator);
        return new CsvTable(separator, records.Header, [.. records.Rest().Select(record => record.ToArray())], records.BadQuotes);
    }

    /// <summary>Reads the records of a file one by one, so that the cells of a large file are never all in memory.</summary>
    internal sealed class CsvRecords : IDisposable
    {
        private readonly InputFile file;
        private readonly CsvReader reader;
        private readonly List<Position> badQuotes = [];
        private CsvMalformedRecord? bad;
        private Located<string>[] cells = [];

        /// <param name="known">Expected names of columns, to tell the separator from commas within names.</param>
        public CsvRecords(InputFile file, IReadOnlyCollection<string> known)
            : this(file, Detect(file.Text, known)) { }

        public CsvRecords(InputFile file, char separator)
        {
            this.file = file;
            Separator = separator;
            reader = CsvReader.FromText(file.Text, Options(Separator, fault => bad ??= fault));
            Header = [.. (Next() ?? []).Select(h => h with { Value = h.Value.Trim() })];
        }

        public char Separator { get; }

        /// <summary>Names of the columns; empty if the file is.</summary>
        public IReadOnlyList<Located<string>> Header { get; }

        /// <summary>
        /// Positions of quotation marks that are not closed, or whose closing mark is followed by text, among the records read so far.
        /// </summary>
        public IReadOnlyList<Position> BadQuotes => badQuotes;

        /// <summary>
        /// Returns the records after the header; can be enumerated once. A record is valid only until the next one is read.
        /// </summary>
        public IEnumerable<IReadOnlyList<Located<string>>> Rest()
        {
            while (Next() is { } record)
            {
                yield return record;
            }
        }

        public void Dispose() => reader.Dispose();

        private Located<string>[]? Next()
        {
            while (reader.Read())
            {
                cells = cells.Length == reader.FieldCount ? cells : new Located<string>[reader.FieldCount];
                ReadCells(reader, file.Path, cells);
                if (bad is { } malformed)
                {
                    badQuotes.Add(PlaceOf(malformed, reader, file.Path));
                    bad = null;
                }
                else if (Array.Exists(cells, cell => !string.IsNullOrWhiteSpace(cell.Value)))
                {
                    return cells;
                }
            }

            return null;
        }
    }

    /// <summary>Options for reading any CSV file: nothing is skipped or trimmed, and lines are counted.</summary>
    /// <param name="malformed">Called for a record with a quotation mark that is not closed, or whose closing mark is followed by
    /// text.</param>
    public static CsvReaderOptions Options(char separator, Action<CsvMalformedRecord> malformed) =>
        CsvReaderOptions.Default with
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            OnMalformedRecord = fault =>
            {
                if (fault.Reason != CsvMalformedReason.StrayQuote)
                {
                    malformed(fault);
                }
            },
        };

    /// <summary>
    /// Returns the position of the quotation mark that makes the current record malformed. If it is never closed, or closed lines later by
    /// a mark meant to open another cell, this is the start of its cell.
    /// </summary>
    public static Position PlaceOf(CsvMalformedRecord malformed, CsvReader reader, string file)
    {
        var cells = new Located<string>[reader.FieldCount];
        ReadCells(reader, file, cells);
        var offset = (int)(malformed.ByteOffset - reader.ByteOffset);
        var place = Place(reader, offset, file);
        if (malformed.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            return cells[^1].At;
        }

        var cell = cells.LastOrDefault(c => c.At.Line < place.Line || (c.At.Line == place.Line && c.At.Column <= place.Column));
        return cell.At is { } at && at.Line < place.Line ? at with { Length = 1 } : place;
    }

    private static void ReadCells(CsvReader reader, string file, Located<string>[] cells)
    {
        var (line, column) = ((int)reader.LineNumber, 1);
        for (var i = 0; i < cells.Length; i++)
        {
            var raw = reader.GetRawSpan(i);
            var (startLine, startColumn) = (line, column);
            Advance(raw, ref line, ref column);

            // The mark under a cell of several lines covers only its first character.
            var length = line == startLine ? Math.Max(1, column - startColumn) : 1;
            cells[i] = new Located<string>(reader.GetString(i), new Position(file, startLine, startColumn, length));
            column++;
        }
    }

    private static Position Place(CsvReader reader, int offset, string file)
    {
        var (line, column) = ((int)reader.LineNumber, 1);
        Advance(reader.RawRecord[..offset], ref line, ref column);
        return new Position(file, line, column);
    }

    // Moves the position past some bytes of UTF-8. A line ends at
    // , \r
    //  or \r.
    private static void Advance(ReadOnlySpan<byte> raw, ref int line, ref int column)
    {
        while (raw.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end)
        {
            line++;
            column = 1;
            raw = raw[(raw[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1)..];
        }

        column += Encoding.UTF8.GetCharCount(raw);
    }

    // Returns the separator that yields most of the known names in the first line; of equals, the most frequent one.
    private static char Detect(string text, IReadOnlyCollection<string> known)
    {
        var start = text.TrimStart('\r', '\n', ' ');
        var end = start.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? start : start[..end];
        return Separators
            .OrderByDescending(s => first.Split(s).Count(name => known.Contains(name.Trim().Trim('"'))))
            .ThenByDescending(s => first.Count(c => c == s))
            .First();
    }
}
