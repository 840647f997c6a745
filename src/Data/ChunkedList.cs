namespace Report.Data;

/// <summary>A list that grows without moving what it holds, which a long one would otherwise do as often as it doubles.</summary>
internal sealed class ChunkedList<T>
{
    private const int Bits = 12;
    private const int Size = 1 << Bits;

    private readonly List<T[]?> chunks = [];

    public int Count { get; private set; }

    public T this[int index] => chunks[index >> Bits] is { } chunk ? chunk[index & (Size - 1)] : default!;

    public void Add(T item)
    {
        var at = Count >> Bits;
        while (chunks.Count <= at)
        {
            chunks.Add(null);
        }

        (chunks[at] ??= new T[Size])[Count & (Size - 1)] = item;
        Count++;
    }

    /// <summary>Adds default items until there are so many; chunks that hold nothing else take no room.</summary>
    public void Fill(int count) => Count = Math.Max(Count, count);
}
