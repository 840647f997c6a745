using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>
/// Adds a hint about <c>import</c> to the first cell of a CSV file that does not fit its field. A dataset never guesses at cells: marks,
/// other forms of dates and decimal commas are converted once, by an import that reports each.
/// </summary>
internal static class PublishedTableHint
{
    private const string Import = "'import' reads tables as offices publish them, and tells what it makes of every mark";

    private static readonly HashSet<Rule> OfCells =
    [
        DataRules.NotAQuantity,
        DataRules.BadGrouping,
        DataRules.UnclearQuantity,
        DataRules.DateAsQuantity,
        DataRules.NotADate,
        DataRules.NotAYear,
        DataRules.NotANumber,
    ];

    /// <param name="dataset">Path of the dataset's own file as shown to editors; faults in it are in no CSV file.</param>
    public static IEnumerable<Diagnostic> Add(IReadOnlyList<Diagnostic> faults, string dataset)
    {
        var told = false;
        foreach (var fault in faults)
        {
            var tell = !told && OfCells.Contains(fault.Rule) && fault.Position.File != dataset;
            told |= tell;
            yield return tell
                ? fault.WithHint(
                    fault.Hint is { } hint && !hint.Contains("'import'", StringComparison.Ordinal)
                        ? $"{hint}; {Import}"
                        : fault.Hint ?? Import
                )
                : fault;
        }
    }
}
