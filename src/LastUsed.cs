namespace Report;

/// <summary>
/// Keeps a few values in memory, each under a key that names everything it was made from, and drops the one unused for longest. For what
/// takes longer to make than the rest of a small build. Thread-safe.
/// </summary>
/// <param name="most">The number of values to keep.</param>
internal sealed class LastUsed<TValue>(int most)
    where TValue : class
{
    private readonly Lock turn = new();
    private readonly List<(string Key, TValue Value)> kept = [];

    /// <summary>Returns the value kept under a key; null if there is none.</summary>
    public TValue? Find(string key)
    {
        lock (turn)
        {
            var index = kept.FindIndex(entry => entry.Key == key);
            if (index < 0)
            {
                return null;
            }

            var found = kept[index];
            kept.RemoveAt(index);
            kept.Add(found);
            return found.Value;
        }
    }

    /// <summary>Keeps a value, in place of an earlier one under the same key.</summary>
    public void Keep(string key, TValue value)
    {
        lock (turn)
        {
            kept.RemoveAll(entry => entry.Key == key);
            kept.Add((key, value));
            if (kept.Count > most)
            {
                kept.RemoveAt(0);
            }
        }
    }
}
