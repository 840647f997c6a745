namespace Report;

/// <summary>
/// Work on independent documents side by side. In place of PLINQ, whose generic types grow without end when the program is compiled
/// ahead of time: https://github.com/dotnet/runtime/issues/92329.
/// </summary>
internal static class Parallelism
{
    /// <summary>What <paramref name="select"/> makes of each item, in the order of the items.</summary>
    /// <exception cref="AggregateException">Where it threw.</exception>
    public static IReadOnlyList<TResult> SelectInParallel<T, TResult>(this IEnumerable<T> items, Func<T, TResult> select)
    {
        var all = items.ToList();
        var results = new TResult[all.Count];
        Parallel.For(0, all.Count, i => results[i] = select(all[i]));
        return results;
    }
}
