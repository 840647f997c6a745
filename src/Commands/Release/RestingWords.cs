using Report.Data.Findings;

namespace Report.Commands.Release;

/// <summary>The titles and sentences whose conditions depend on cells: a correction tells readers which words were tested again.</summary>
internal sealed class RestingWords
{
    private readonly ILookup<(string Dataset, string Anchor, string Field), string> words;

    public RestingWords(IEnumerable<Finding> findings) =>
        words = findings
            .Where(finding => finding.Condition is not null)
            .SelectMany(finding =>
                finding.Condition!.Cells.Select(cell => (Key: (cell.Dataset.Id, cell.Row.Anchor, cell.Cell.Field.Name), finding.Words))
            )
            .ToLookup(cell => cell.Key, cell => cell.Words);

    /// <summary>Returns the words that depend on the given fields of a row, without duplicates, field by field.</summary>
    public IReadOnlyList<string> On(string dataset, string anchor, IEnumerable<string> fields) =>
        [.. fields.SelectMany(field => words[(dataset, anchor, field)]).Distinct(StringComparer.Ordinal)];
}
