using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Prose;

/// <summary>Finds the cells that contain a number, so that the report of a bare number can suggest the call to write instead.</summary>
internal sealed class NumberIndex
{
    // The smallest whole number that suggests a cell by itself. Smaller ones and numbers in words are too common, and need a unit after
    // them.
    private const int LeastTelling = 100;

    private readonly Dictionary<decimal, List<CellReference>> cells = [];

    public NumberIndex(IEnumerable<Dataset> datasets)
    {
        foreach (var dataset in datasets)
        {
            foreach (var row in dataset.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    Add(new CellReference(dataset, row, cell));
                }
            }
        }
    }

    /// <summary>
    /// Returns a hint with the call that writes a cell of this value; null if no cell has it, or several do and none can be singled out.
    /// </summary>
    /// <param name="datasets">Ids of the datasets to search.</param>
    /// <param name="following">The text after the number. A unit there distinguishes cells.</param>
    public string? Suggest(IReadOnlySet<string> datasets, decimal? number, bool inWords, string following)
    {
        if (
            number is not { } value
            || !cells.TryGetValue(value, out var all)
            || all.Where(c => datasets.Contains(c.Dataset.Id)).ToList() is not { Count: > 0 } holding
        )
        {
            return null;
        }

        var words = following.TrimStart();
        var ofUnit = holding
            .Where(c => c.Cell.Field.Unit is { } unit && words.StartsWith(unit, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (ofUnit.Count == 0 && (inWords || (value == decimal.Truncate(value) && value < LeastTelling)))
        {
            return null;
        }

        return (ofUnit.Count > 0 ? ofUnit : holding) is [var only] ? $"write {CallFor(only)}" : null;
    }

    /// <summary>Returns the call that writes a cell.</summary>
    public static string CallFor(CellReference cell)
    {
        var keys = cell.Dataset.Key.Select(k => cell.Row[k.Name] is { } c ? $" {k.Name}={Quoted(ValueText.Written(c.Value))}" : "");
        return $$$"""{{value "{{{cell.Dataset.Id}}}" "{{{cell.Cell.Field.Name}}}"{{{string.Concat(keys)}}}}}""";
    }

    private static string Quoted(string value) =>
        value.All(c => char.IsLetterOrDigit(c) || c is '-' or '.') ? value : $"\"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private void Add(CellReference cell)
    {
        if (cell.Cell.Value is not Quantity quantity)
        {
            return;
        }

        foreach (var number in new[] { quantity.Low, quantity.High }.OfType<decimal>().Distinct())
        {
            if (!cells.TryGetValue(number, out var holding))
            {
                cells.Add(number, holding = []);
            }

            holding.Add(cell);
        }
    }
}
