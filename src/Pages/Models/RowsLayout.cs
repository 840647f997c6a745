using Report.Data;

namespace Report.Pages.Models;

/// <summary>
/// The columns that the pages of a dataset have in addition to its fields. They are the same on all pages, even on one whose rows leave
/// them empty.
/// </summary>
/// <param name="Made">True for a column of links to the rows that each row was made from.</param>
/// <param name="ManySources">True for a column of sources. Sources that all rows share are named below the table instead.</param>
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
