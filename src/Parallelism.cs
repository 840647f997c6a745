namespace Report;

/// <summary>
/// Work on independent documents side by side. In place of PLINQ, whose generic types grow without end when the program is compiled
/// ahead of time: https://github.com/dotnet/runtime/issues/92329.
/// </summary>
internal static class Parallelism
{
    /// <summary>What <paramref name="select"/> makes of each item, in the order of the items.</summary>
    /// <param name="document">Path of the document that an item is or comes from.</param>
    /// <exception cref="DefectException">Where it threw: the first in the order of the items.</exception>
    public static IReadOnlyList<TResult> SelectInParallel<T, TResult>(this IEnumerable<T> items, Func<T, string> document, Func<T, TResult> select)
    {
        var all = items.ToList();
        var results = new TResult[all.Count];
        var faults = new Exception?[all.Count];
        Parallel.For(0, all.Count, i =>
        {
            try
            {
                results[i] = select(all[i]);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                faults[i] = fault;
            }
        });

        var first = Array.FindIndex(faults, fault => fault is not null);
        return first < 0 ? results : throw new DefectException(document(all[first]), faults[first]!);
    }
}
