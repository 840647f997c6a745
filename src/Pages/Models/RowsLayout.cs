using Report.Data;

namespace Report.Pages.Models;

/// <summary>Which columns the pages of a dataset have beside its fields: the same on all of them, whatever the rows of one.</summary>
/// <param name="Made">A column of links to the rows that each was made from.</param>
/// <param name="ManySources">A column of sources; where all rows have the same, it is named below the table.</param>
internal sealed record RowsLayout(bool Notes, bool Made, bool ManySources)
{
    public static RowsLayout Of(Dataset dataset)
    {
        var (notes, made, many) = (false, false, false);
        IReadOnlyList<string>? first = null;
        foreach (var row in dataset.Rows)
        {
            made |= LineageModel.IsMade(row);
            notes |= row.Note is not null || row.Quote is not null || (!row.IsOrdinary && row.Cells.Any(cell => cell.Note is not null));
            if (!many)
            {
                var sources = row.SourcesOf(dataset.Fields);
                many = !(first ??= [.. sources]).SequenceEqual(sources);
            }
        }

        return new(notes || made, made, many);
    }
}
