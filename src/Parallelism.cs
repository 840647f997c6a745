namespace Report;

/// <summary>
/// Processes independent documents in parallel. Replaces PLINQ, whose generic types expand without end when the program is compiled
/// ahead of time: https://github.com/dotnet/runtime/issues/92329.
/// </summary>
internal static class Parallelism
{
    /// <summary>Applies <paramref name="select"/> to each item, in parallel, and returns the results in the order of the items.</summary>
    /// <param name="document">Returns the path of the document that an item is or comes from, for the exception.</param>
    /// <exception cref="DefectException"><paramref name="select"/> threw: wraps the exception of the first such item, in their
    /// order.</exception>
    public static IReadOnlyList<TResult> SelectInParallel<T, TResult>(
        this IEnumerable<T> items,
        Func<T, string> document,
        Func<T, TResult> select
    )
    {
        var all = items.ToList();
        var results = new TResult[all.Count];
        var faults = new Exception?[all.Count];
        Parallel.For(
            0,
            all.Count,
            i =>
            {
                try
                {
                    results[i] = select(all[i]);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    faults[i] = fault;
                }
            }
        );

        var first = Array.FindIndex(faults, fault => fault is not null);
        return first < 0 ? results : throw new DefectException(document(all[first]), faults[first]!);
    }
}
