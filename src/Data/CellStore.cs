using System.Collections;
using Report.Diagnostics;

namespace Report.Data;

/// <summary>
/// The cells of a large dataset, by columns: some 25 bytes for a number where a <see cref="Cell"/> and its <see cref="Quantity"/> take ten times as much. The cells of a row are made each
/// time they are asked for, equal to those that were added and never the same objects.
/// </summary>
internal sealed class CellStore(IReadOnlyList<Field> fields)
{
    // Texts and dates that come again share one value; of columns that seldom repeat themselves no more are remembered.
    private const int MostShared = 20_000;

    private readonly Column[] columns = [.. fields.Select(field => new Column(field))];
    private readonly Dictionary<(int Row, int Column), Exception> exceptions = [];
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

        var row = sources.Count;
        sources.Add(row > 0 && sources[row - 1] == source ? sources[row - 1] : source);
        var next = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = next < cells.Count && ReferenceEquals(cells[next].Field, columns[i].Field) ? cells[next++] : null;
            columns[i].Add(cell);
            if (cell is not null && (cell.Status != ObservationStatus.Normal || cell.Note is not null || cell.Source != source))
            {
                exceptions[(row, i)] = new Exception(cell.Status, cell.Note, cell.Source);
            }
        }

        return new PackedCells(this, row, cells.Count);
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

        var at = columns[column].PlaceAt(row, file!);
        return exceptions.Count > 0 && exceptions.TryGetValue((row, column), out var exception)
            ? new Cell(columns[column].Field, value, exception.Status, at) { Source = exception.Source, Note = exception.Note }
            : new Cell(columns[column].Field, value, ObservationStatus.Normal, at) { Source = sources[row] };
    }

    private sealed record Exception(ObservationStatus Status, string? Note, Located<string>? Source);

    private readonly record struct Place(int Line, int Column, int Length);

    /// <summary>The values of a field and where they stand, by row.</summary>
    private sealed class Column(Field about)
    {
        private readonly Dictionary<Value, Value> shared = [];
        private readonly List<Place> places = [];

        // Of a number that is exact and nothing else, the number; any other value as it is. Neither where there is none.
        private readonly List<decimal> numbers = [];
        private readonly List<Value?> values = [];

        public Field Field => about;

        public void Add(Cell? cell)
        {
            var row = places.Count;
            places.Add(cell is null ? default : new Place(cell.At.Line, cell.At.Column, cell.At.Length));
            if (cell is null)
            {
                return;
            }

            if (cell.Value is Quantity { Kind: QuantityKind.Exact, Low: { } number, RoundedTo: null, ShownTo: null } quantity && quantity.Format == about.Format && quantity == Quantity.Exact(number))
            {
                Fill(numbers, row);
                numbers.Add(number);
                return;
            }

            Fill(values, row);
            values.Add(Share(cell.Value));
        }

        public Value? ValueAt(int row)
        {
            if (places[row] == default)
            {
                return null;
            }

            return row < values.Count && values[row] is { } value ? value : about.Format is { } format ? Quantity.Exact(numbers[row]) with { Format = format } : Quantity.Exact(numbers[row]);
        }

        public Position PlaceAt(int row, string file) => new(file, places[row].Line, places[row].Column, places[row].Length);

        private static void Fill<T>(List<T> list, int count)
        {
            while (list.Count < count)
            {
                list.Add(default!);
            }
        }

        private Value Share(Value value)
        {
            if (value is not Quantity && shared.TryGetValue(value, out var known))
            {
                return known;
            }

            if (value is not Quantity && shared.Count < MostShared)
            {
                shared.Add(value, value);
            }

            return value;
        }
    }

    /// <summary>The cells of one row.</summary>
    internal sealed class PackedCells(CellStore store, int row, int count) : IReadOnlyList<Cell>
    {
        public int Count => count;

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
        public Cell? Of(string field)
        {
            for (var i = 0; i < store.columns.Length; i++)
            {
                if (store.columns[i].Field.Name == field)
                {
                    return store.At(row, i);
                }
            }

            return null;
        }

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
