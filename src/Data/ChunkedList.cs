namespace Report.Data;

/// <summary>A list stored in chunks, so that it grows without copying its items. Chunks of default items only take no memory.</summary>
internal sealed class ChunkedList<T>
{
    private const int Bits = 12;
    private const int Size = 1 << Bits;

    private T[]?[] chunks = [];

    public int Count { get; private set; }

    public T this[int index] => chunks[index >> Bits] is { } chunk ? chunk[index & (Size - 1)] : default!;

    public void Add(T item)
    {
        var at = Count >> Bits;
        if (chunks.Length <= at)
        {
            Array.Resize(ref chunks, Math.Max(at + 1, chunks.Length * 2));
        }

        (chunks[at] ??= new T[Size])[Count & (Size - 1)] = item;
        Count++;
    }

    /// <summary>Appends default items until the list has at least <paramref name="count"/> of them.</summary>
    public void Fill(int count) => Count = Math.Max(Count, count);
}
