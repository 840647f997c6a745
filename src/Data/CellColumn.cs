using Report.Diagnostics;

namespace Report.Data;

/// <summary>
/// The values of a field and where they stand, by row: numbers as digits and the place of their point, other values as they are, those that
/// come again once.
/// </summary>
internal sealed class CellColumn(Field about)
{
    // Texts and dates that come again share one value; of columns that seldom repeat themselves no more are remembered.
    private const int MostShared = 20_000;

    private const byte Blank = 255;
    private const byte Other = 254;

    // Of a number, its scale; else one of the two above.
    private readonly ChunkedList<byte> kinds = new();
    private readonly ChunkedList<long> digits = new();
    private readonly ChunkedList<Value?> values = new();
    private readonly ChunkedList<Place> places = new();
    private readonly Dictionary<int, Position> farPlaces = [];
    private readonly Dictionary<Value, Value> shared = [];

    public Field Field => about;

    /// <summary>Nothing in the next row.</summary>
    public void AddBlank()
    {
        kinds.Add(Blank);
        places.Add(default);
    }

    /// <summary>The value of the next row.</summary>
    /// <param name="line">Of the row.</param>
    public void Add(Value value, Position at, int line)
    {
        if (about.PlainOf(value) is { } number)
        {
            Add(number, at, line);
            return;
        }

        AddPlace(at, line);
        Hold(Share(value));
    }

    /// <summary>A plain number (<see cref="Field.PlainOf"/>) in the next row.</summary>
    /// <param name="line">Of the row.</param>
    public void Add(decimal number, Position at, int line)
    {
        AddPlace(at, line);
        if (!TryPack(number, out var packed))
        {
            Hold(about.Plain(number));
            return;
        }

        digits.Fill(kinds.Count);
        digits.Add(packed);
        kinds.Add((byte)number.Scale);
    }

    /// <summary>Null where it is blank.</summary>
    public Value? ValueAt(int row) => kinds[row] switch
    {
        Blank => null,
        Other => values[row],
        _ => about.Plain(Number(row)),
    };

    /// <summary>The number of a value that is plain; null for any other.</summary>
    public decimal? PlainAt(int row) => kinds[row] switch
    {
        Blank => null,
        Other => about.PlainOf(values[row]),
        _ => Number(row),
    };

    public Position PlaceAt(int row, int line, string file) => places[row] is { Length: > 0 } place
        ? new Position(file, line + place.LinesDown, place.Column, place.Length)
        : farPlaces[row];

    private void Hold(Value value)
    {
        values.Fill(kinds.Count);
        values.Add(value);
        kinds.Add(Other);
    }

    private decimal Number(int row)
    {
        var size = Math.Abs(digits[row]);
        return new decimal((int)size, (int)(size >> 32), 0, digits[row] < 0, kinds[row]);
    }

    // What a number of 64 bits does not hold, and minus zero, stay as they are.
    private static bool TryPack(decimal number, out long packed)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        packed = ((long)bits[1] << 32) | (uint)bits[0];
        var negative = bits[3] < 0;
        var fits = bits[2] == 0 && packed >= 0 && !(negative && packed == 0);
        packed = negative ? -packed : packed;
        return fits;
    }

    private void AddPlace(Position at, int line)
    {
        if (at is { Column: > 0 and <= ushort.MaxValue, Length: > 0 and <= ushort.MaxValue }
            && at.Line - line is >= 0 and <= ushort.MaxValue)
        {
            places.Add(new Place((ushort)(at.Line - line), (ushort)at.Column, (ushort)at.Length));
            return;
        }

        farPlaces[places.Count] = at;
        places.Add(default);
    }

    private Value Share(Value value)
    {
        if (value is Quantity)
        {
            return value;
        }

        if (shared.TryGetValue(value, out var known))
        {
            return known;
        }

        if (shared.Count < MostShared)
        {
            shared.Add(value, value);
        }

        return value;
    }

    private readonly record struct Place(ushort LinesDown, ushort Column, ushort Length);
}
