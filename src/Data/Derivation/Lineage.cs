using System.Runtime.CompilerServices;

namespace Report.Data.Derivation;

/// <summary>The cells that a derived cell was made from, and how.</summary>
internal sealed class Lineage
{
    private readonly Lazy<IReadOnlyList<string>> sources;

    /// <param name="operation">How it was made, by the name that transforms have for it: "sum", "mean", <see cref="Copy"/>.</param>
    /// <param name="from">Cells of datasets that readers can look up, at least one unless the value rests on no cell at all.</param>
    /// <param name="sources">Ids of the publications behind them, where they are known already.</param>
    public Lineage(string operation, IReadOnlyList<CellOrigin> from, IReadOnlyList<string>? sources = null)
    {
        Operation = operation;
        From = from;
        this.sources = new(() => sources ?? SourcesOf(from));
    }

    /// <summary>The operation of a value that was taken over as it was.</summary>
    public const string Copy = "copy";

    /// <summary>The operation of a value that more than one transform went into.</summary>
    public const string Steps = "steps";

    public string Operation { get; }

    public IReadOnlyList<CellOrigin> From { get; }

    /// <summary>Ids of the publications behind the cells, each once.</summary>
    public IReadOnlyList<string> Sources => sources.Value;

    public bool IsCopy => Operation == Copy;

    /// <summary>The lineage of a value made of some cells, which may be derived themselves.</summary>
    internal static Lineage Of(string operation, IReadOnlyList<Cell> cells)
    {
        if (cells is [{ Lineage: { IsCopy: true } only }])
        {
            return operation == Copy ? only : new Lineage(operation, only.From);
        }

        var made = cells.Any(c => c.Lineage is { IsCopy: false });
        return new Lineage(
            made ? Steps : operation,
            [.. cells.SelectMany(c => c.Lineage?.From ?? []).Distinct(CellOrigin.ByPlace)]);
    }

    private static List<string> SourcesOf(IReadOnlyList<CellOrigin> from) =>
        [.. from.SelectMany(origin => origin.Cell.Sources).Distinct(StringComparer.Ordinal)];
}

/// <summary>A cell of a dataset that readers can look up.</summary>
internal sealed record CellOrigin(Dataset Dataset, Row Row, Cell Cell)
{
    /// <summary>Tells cells apart by their row and field: the cells of large datasets are made anew each time.</summary>
    public static readonly IEqualityComparer<CellOrigin> ByPlace = EqualityComparer<CellOrigin>.Create(
        (a, b) => ReferenceEquals(a!.Row, b!.Row) && a.Cell.Field.Name == b.Cell.Field.Name,
        cell => HashCode.Combine(RuntimeHelpers.GetHashCode(cell.Row), cell.Cell.Field.Name));
}
