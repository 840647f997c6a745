using System.Collections;
using Report.Diagnostics;

namespace Report.Data;

/// <summary>
/// The cells of a large dataset, stored by column: some 16 bytes a number, a twentieth of a <see cref="Cell"/> with its <see
/// cref="Quantity"/>. Cells are created on each access: they equal those that were added, but are never the same objects. <see
/// cref="PackedCells.ValueOf"/> and <see cref="PackedCells.PlainOf"/> read values without creating cells.
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

    /// <summary>
    /// Stores the cells of the next row and returns a view of them; returns <paramref name="cells"/> itself if they cannot be packed.
    /// </summary>
    /// <param name="source">The row's source, which applies to cells without one of their own.</param>
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

    /// <summary>Begins the next row. The row before it must be finished.</summary>
    /// <param name="source">The row's source, which applies to cells without one of their own.</param>
    public IRowBuilder Start(Located<string>? source)
    {
        AddSource(source);
        return new RowBuilder(this, source);
    }

    // Neighbouring rows mostly share a source, which is then stored once.
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

    // Returns -1 if the field is not found. By reference first: a comparison of names is slower.
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

    /// <summary>Status, note and source of a cell; stored only where one of them differs from the row's default.</summary>
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

        // Fills the columns before the field with blanks.
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

    /// <summary>A view of the cells of one row.</summary>
    internal sealed class PackedCells(CellStore store, int row, int count) : IReadOnlyList<Cell>
    {
        public int Count => count;

        /// <summary>True if no cell has a status, a note or a source other than the row's.</summary>
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

        /// <summary>Returns the cell of a field; null if it is blank.</summary>
        public Cell? Of(string field) => store.IndexOf(field) is >= 0 and var column ? store.At(row, column) : null;

        /// <summary>Returns the value of a field; null if it is blank.</summary>
        public Value? ValueOf(Field field) => store.IndexOf(field) is >= 0 and var column ? store.columns[column].ValueAt(row) : null;

        /// <summary>
        /// Returns the number of a field whose value is plain (<see cref="Field.PlainOf"/>); null for any other value and for a blank.
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
