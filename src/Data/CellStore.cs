using System.Collections;
using Report.Diagnostics;

namespace Report.Data;

/// <summary>
/// The cells of a large dataset, by columns: some 16 bytes for a number where a <see cref="Cell"/> and its <see cref="Quantity"/> take
/// twenty times as much. The cells of a row are made each time they are asked for, equal to those that were added and never the same
/// objects; what whole columns are asked for (<see cref="PackedCells.ValueOf"/>,
/// <see cref="PackedCells.PlainOf"/>) is answered without them.
/// </summary>
internal sealed class CellStore(IReadOnlyList<Field> fields)
{
    private readonly CellColumn[] columns = [.. fields.Select(field => new CellColumn(field))];
    private readonly Dictionary<(int Row, int Column), Remark> remarks = [];
    private readonly HashSet<int> remarked = [];
    private readonly ChunkedList<int> lines = new();
    private readonly ChunkedList<int> sourceOfRow = new();
    private readonly List<Located<string>?> sources = [];
    private string? file;

    /// <summary>The same cells, held here; the list itself where they cannot be.</summary>
    /// <param name="source">Of the row: the source of cells without one of their own.</param>
    public IReadOnlyList<Cell> Pack(IReadOnlyList<Cell> cells, Located<string>? source)
    {
        if (!Fits(cells))
        {
            return cells;
        }

        var row = Start(source);
        foreach (var cell in cells)
        {
            row.Add(cell);
        }

        return row.Finish();
    }

    /// <summary>Begins the next row: the one before it is finished.</summary>
    /// <param name="source">Of the row: the source of cells without one of their own.</param>
    public IRowBuilder Start(Located<string>? source)
    {
        AddSource(source);
        return new RowBuilder(this, source);
    }

    // Rows beside one another mostly have the same.
    private void AddSource(Located<string>? source)
    {
        if (sources.Count == 0 || sources[^1] != source)
        {
            sources.Add(source);
        }

        sourceOfRow.Add(sources.Count - 1);
    }

    private bool Fits(IReadOnlyList<Cell> cells)
    {
        var next = 0;
        foreach (var cell in cells)
        {
            file ??= cell.At.File;
            while (next < columns.Length && !ReferenceEquals(columns[next].Field, cell.Field))
            {
                next++;
            }

            if (next++ >= columns.Length || cell.Lineage is not null || !ReferenceEquals(cell.At.File, file))
            {
                return false;
            }
        }

        return true;
    }

    private Cell? At(int row, int column)
    {
        if (columns[column].ValueAt(row) is not { } value)
        {
            return null;
        }

        var at = columns[column].PlaceAt(row, lines[row], file!);
        return remarks.Count > 0 && remarks.TryGetValue((row, column), out var remark)
            ? new Cell(columns[column].Field, value, remark.Status, at) { Source = remark.Source, Note = remark.Note }
            : new Cell(columns[column].Field, value, ObservationStatus.Normal, at) { Source = sources[sourceOfRow[row]] };
    }

    // -1 where there is none.
    private int IndexOf(Field field)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (ReferenceEquals(columns[i].Field, field))
            {
                return i;
            }
        }

        return IndexOf(field.Name);
    }

    private int IndexOf(string field)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Field.Name == field)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What is said of a cell beside its value, where that is more than nothing.</summary>
    private sealed record Remark(ObservationStatus Status, string? Note, Located<string>? Source);

    /// <summary>Puts the cells of one row into the columns.</summary>
    private sealed class RowBuilder(CellStore store, Located<string>? source) : IRowBuilder
    {
        private readonly int row = store.lines.Count;
        private int? line;
        private int next;
        private int count;

        public void Add(Field field, decimal number, Position at) => ColumnOf(field, at).Add(number, at, line!.Value);

        public void Add(Cell cell)
        {
            ColumnOf(cell.Field, cell.At).Add(cell.Value, cell.At, line!.Value);
            if (cell.Status != ObservationStatus.Normal || cell.Note is not null || cell.Source != source)
            {
                store.remarks[(row, next - 1)] = new Remark(cell.Status, cell.Note, cell.Source);
                store.remarked.Add(row);
            }
        }

        public IReadOnlyList<Cell> Finish()
        {
            store.lines.Add(line ?? 0);
            for (; next < store.columns.Length; next++)
            {
                store.columns[next].AddBlank();
            }

            return new PackedCells(store, row, count);
        }

        // Those before it are blank.
        private CellColumn ColumnOf(Field field, Position at)
        {
            line ??= at.Line;
            store.file ??= at.File;
            for (; !ReferenceEquals(store.columns[next].Field, field); next++)
            {
                store.columns[next].AddBlank();
            }

            count++;
            return store.columns[next++];
        }
    }

    /// <summary>The cells of one row.</summary>
    internal sealed class PackedCells(CellStore store, int row, int count) : IReadOnlyList<Cell>
    {
        public int Count => count;

        /// <summary>Whether nothing is said of any cell beside its value: no status, no note, no source but the row's.</summary>
        public bool AreOrdinary => !store.remarked.Contains(row);

        public Cell this[int index]
        {
            get
            {
                foreach (var cell in this)
                {
                    if (index-- == 0)
                    {
                        return cell;
                    }
                }

                throw new ArgumentOutOfRangeException(nameof(index));
            }
        }

        /// <summary>The cell of a field; null where it is blank.</summary>
        public Cell? Of(string field) => store.IndexOf(field) is >= 0 and var column ? store.At(row, column) : null;

        /// <summary>The value of a field; null where it is blank.</summary>
        public Value? ValueOf(Field field) => store.IndexOf(field) is >= 0 and var column ? store.columns[column].ValueAt(row) : null;

        /// <summary>
        /// The number of a field whose value is plain (<see cref="Field.PlainOf"/>); null for any other value and where it is blank.
        /// </summary>
        public decimal? PlainOf(Field field) => store.IndexOf(field) is >= 0 and var column ? store.columns[column].PlainAt(row) : null;

        public IEnumerator<Cell> GetEnumerator()
        {
            for (var i = 0; i < store.columns.Length; i++)
            {
                if (store.At(row, i) is { } cell)
                {
                    yield return cell;
                }
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
