using System.Runtime.CompilerServices;

namespace Report.Data.Derivation;

/// <summary>The lineage of a derived cell: the cells that it was made from, and the operation.</summary>
internal sealed class Lineage
{
    private readonly Lazy<IReadOnlyList<string>> sources;

    /// <param name="operation">The name of the operation, as in transforms: "sum", "mean", <see cref="Copy"/>.</param>
    /// <param name="from">The cells that readers can look up; empty only if the value depends on no cell.</param>
    /// <param name="sources">The ids of their sources, if already known; null to collect them from the cells when needed.</param>
    public Lineage(string operation, IReadOnlyList<CellOrigin> from, IReadOnlyList<string>? sources = null)
    {
        Operation = operation;
        From = from;
        this.sources = new(() => sources ?? SourcesOf(from));
    }

    /// <summary>The operation of a value that was copied unchanged.</summary>
    public const string Copy = "copy";

    /// <summary>The operation of a value that several transforms contributed to.</summary>
    public const string Steps = "steps";

    public string Operation { get; }

    public IReadOnlyList<CellOrigin> From { get; }

    /// <summary>The ids of the sources of the cells, each once.</summary>
    public IReadOnlyList<string> Sources => sources.Value;

    public bool IsCopy => Operation == Copy;

    /// <summary>Returns the lineage of a value made from cells, which may themselves be derived.</summary>
    internal static Lineage Of(string operation, IReadOnlyList<Cell> cells)
    {
        if (cells is [{ Lineage: { IsCopy: true } only }])
        {
            return operation == Copy ? only : new Lineage(operation, only.From);
        }

        var made = cells.Any(c => c.Lineage is { IsCopy: false });
        return new Lineage(made ? Steps : operation, [.. cells.SelectMany(c => c.Lineage?.From ?? []).Distinct(CellOrigin.ByPlace)]);
    }

    private static List<string> SourcesOf(IReadOnlyList<CellOrigin> from) =>
        [.. from.SelectMany(origin => origin.Cell.Sources).Distinct(StringComparer.Ordinal)];
}

/// <summary>A cell of a dataset that readers can look up.</summary>
internal sealed record CellOrigin(Dataset Dataset, Row Row, Cell Cell)
{
    /// <summary>Compares cells by row and field, since the cells of large datasets are created anew on each access.</summary>
    public static readonly IEqualityComparer<CellOrigin> ByPlace = EqualityComparer<CellOrigin>.Create(
        (a, b) => ReferenceEquals(a!.Row, b!.Row) && a.Cell.Field.Name == b.Cell.Field.Name,
        cell => HashCode.Combine(RuntimeHelpers.GetHashCode(cell.Row), cell.Cell.Field.Name)
    );
}
