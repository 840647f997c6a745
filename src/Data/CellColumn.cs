using Report.Diagnostics;

namespace Report.Data;

/// <summary>
/// The values of one field and their positions, by row. Plain numbers are packed into 64 bits and a scale; repeated texts and dates share
/// one object.
/// </summary>
internal sealed class CellColumn(Field about)
{
    // Limits the memory spent on distinct values of columns that seldom repeat one; values beyond it are kept unshared.
    private const int MostShared = 20_000;

    private const byte Blank = 255;
    private const byte Other = 254;

    // The scale of a packed number, or one of the two constants above.
    private readonly ChunkedList<byte> kinds = new();
    private readonly ChunkedList<long> digits = new();
    private readonly ChunkedList<Value?> values = new();
    private readonly ChunkedList<Place> places = new();
    private readonly Dictionary<int, Position> farPlaces = [];
    private readonly Dictionary<Value, Value> shared = [];

    public Field Field => about;

    /// <summary>Adds a blank cell for the next row.</summary>
    public void AddBlank()
    {
        kinds.Add(Blank);
        places.Add(default);
    }

    /// <summary>Adds the value of the next row.</summary>
    /// <param name="line">The line on which the row starts; the position is stored relative to it.</param>
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

    /// <summary>Adds a plain number (<see cref="Field.PlainOf"/>) for the next row.</summary>
    /// <param name="line">The line on which the row starts; the position is stored relative to it.</param>
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

    /// <summary>Returns the value of a row; null if it is blank.</summary>
    public Value? ValueAt(int row) =>
        kinds[row] switch
        {
            Blank => null,
            Other => values[row],
            var scale => about.Plain(Number(row, scale)),
        };

    /// <summary>Returns the number of a plain value (<see cref="Field.PlainOf"/>); null for any other value and for a blank.</summary>
    public decimal? PlainAt(int row) =>
        kinds[row] switch
        {
            Blank => null,
            Other => about.PlainOf(values[row]),
            var scale => Number(row, scale),
        };

    public Position PlaceAt(int row, int line, string file) =>
        places[row] is { Length: > 0 } place ? new Position(file, line + place.LinesDown, place.Column, place.Length) : farPlaces[row];

    private void Hold(Value value)
    {
        values.Fill(kinds.Count);
        values.Add(value);
        kinds.Add(Other);
    }

    private decimal Number(int row, byte scale)
    {
        var packed = digits[row];
        var size = Math.Abs(packed);
        return new decimal((int)size, (int)(size >> 32), 0, packed < 0, scale);
    }

    // False for numbers beyond 63 bits and for minus zero, which would lose its sign; these are stored as values.
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
        if (
            at is { Column: > 0 and <= ushort.MaxValue, Length: > 0 and <= ushort.MaxValue }
            && at.Line - line is >= 0 and <= ushort.MaxValue
        )
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
