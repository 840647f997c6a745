using Report.Data;

namespace Report.Site;

/// <summary>Returns memory to the system between the steps of a build.</summary>
internal static class HeapMemory
{
    // Below so many cells, a build leaves less behind than a collection is worth.
    private const long FewestCells = 500_000;

    /// <summary>
    /// Frees what the step before left behind if there are large datasets. The collector by itself waits until garbage is as large as what
    /// is alive, which with large tables is more than all other steps need.
    /// </summary>
    public static void Return(IEnumerable<Dataset> datasets)
    {
        if (datasets.Sum(dataset => (long)dataset.Rows.Count * dataset.Fields.Count) >= FewestCells)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
