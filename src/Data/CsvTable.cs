using System.Collections;
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
    public static CsvTable Read(InputFile file, IReadOnlyCollection<string> known)
    {
        var table = InputTable.Of(file);
        return Read(table, Detect(table.Utf8.Span, known));
    }

    /// <summary>Reads a file whose separator is known.</summary>
    public static CsvTable Read(InputFile file, char separator) => Read(InputTable.Of(file), separator);

    private static CsvTable Read(InputTable table, char separator)
    {
        using var records = new CsvRecords(table, separator);
        return new CsvTable(separator, records.Header, [.. records.Rest().Select(record => record.ToArray())], records.BadQuotes);
    }

    /// <summary>Reads the records of a file one by one, so that the cells of a large file are never all in memory.</summary>
    internal sealed class CsvRecords : IDisposable
    {
        private readonly InputTable file;
        private readonly CsvReader reader;
        private readonly List<Position> badQuotes = [];
        private readonly CsvRecord record;
        private CsvMalformedRecord? bad;

        /// <param name="known">Expected names of columns, to tell the separator from commas within names.</param>
        public CsvRecords(InputTable file, IReadOnlyCollection<string> known)
            : this(file, Detect(file.Utf8.Span, known)) { }

        public CsvRecords(InputTable file, char separator)
        {
            this.file = file;
            Separator = separator;
            reader = CsvReader.Create(file.Utf8, Options(Separator, fault => bad ??= fault));
            record = new CsvRecord(reader, file.Path);
            Header = Next() is { } header ? [.. header.Select(h => h with { Value = h.Value.Trim() })] : [];
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
        public IEnumerable<CsvRecord> Rest()
        {
            while (Next() is { } next)
            {
                yield return next;
            }
        }

        public void Dispose() => reader.Dispose();

        private CsvRecord? Next()
        {
            while (reader.Read())
            {
                record.Locate();
                if (bad is { } malformed)
                {
                    badQuotes.Add(PlaceOf(malformed, reader, file.Path));
                    bad = null;
                }
                else if (!record.IsBlank)
                {
                    return record;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// The record that a reader stands at, valid until the next one is read. The text of a cell is created on each access, so that numbers
    /// need none.
    /// </summary>
    internal sealed class CsvRecord(CsvReader reader, string file) : IReadOnlyList<Located<string>>
    {
        private Position[] places = [];

        public int Count => reader.FieldCount;

        /// <summary>True if no cell has anything but white space.</summary>
        public bool IsBlank
        {
            get
            {
                for (var i = 0; i < Count; i++)
                {
                    // White space beyond ASCII is rare, and left to the text.
                    if (reader.GetSpan(i).ContainsAnyInRange((byte)'!', (byte)'~') || !string.IsNullOrWhiteSpace(reader.GetString(i)))
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        public Located<string> this[int index] => new(reader.GetString(index), places[index]);

        public Position PlaceOf(int index) => places[index];

        /// <summary>Returns the number of a cell of plain digits (<see cref="QuantityParser.PlainNumber{T}"/>); null for any
        /// other.</summary>
        public decimal? PlainNumber(int index) => QuantityParser.PlainNumber(reader.GetRawSpan(index));

        public IEnumerator<Located<string>> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
            {
                yield return this[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Finds the positions of the cells, once the reader has moved on.</summary>
        internal void Locate()
        {
            places = places.Length == Count ? places : new Position[Count];
            var (line, column) = ((int)reader.LineNumber, 1);
            for (var i = 0; i < places.Length; i++)
            {
                var (startLine, startColumn) = (line, column);
                Advance(reader.GetRawSpan(i), ref line, ref column);

                // The mark under a cell of several lines covers only its first character.
                var length = line == startLine ? Math.Max(1, column - startColumn) : 1;
                places[i] = new Position(file, startLine, startColumn, length);
                column++;
            }
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
        var record = new CsvRecord(reader, file);
        record.Locate();
        Position[] cells = [.. Enumerable.Range(0, record.Count).Select(record.PlaceOf)];
        var offset = (int)(malformed.ByteOffset - reader.ByteOffset);
        var place = Place(reader, offset, file);
        if (malformed.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            return cells[^1];
        }

        var cell = cells.LastOrDefault(c => c.Line < place.Line || (c.Line == place.Line && c.Column <= place.Column));
        return cell.Line < place.Line ? cell with { Length = 1 } : place;
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
    private static char Detect(ReadOnlySpan<byte> text, IReadOnlyCollection<string> known)
    {
        var start = text.TrimStart("\r\n "u8);
        var end = start.IndexOfAny((byte)'\r', (byte)'\n');
        var first = Encoding.UTF8.GetString(end < 0 ? start : start[..end]);
        return Separators
            .OrderByDescending(s => first.Split(s).Count(name => known.Contains(name.Trim().Trim('"'))))
            .ThenByDescending(s => first.Count(c => c == s))
            .First();
    }
}
