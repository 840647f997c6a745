namespace Report.Data.Import;

/// <summary>
/// Collects what an import guessed, changed or left out, for the editor to check: a line for each kind, with its first place.
/// </summary>
internal sealed class ImportNotes
{
    private const int MostColumns = 3;

    private readonly List<string> lines = [];
    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    public void Tell(string line) => lines.Add(line);

    /// <summary>Counts a cell for a kind of remark.</summary>
    /// <param name="what">The content that was found, as in "'..'".</param>
    /// <param name="became">The reading that was chosen.</param>
    public void Count(string what, string became, string column, int line)
    {
        var key = $"{what}\n{became}";
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies[key] = tally = new Tally(what, became, line);
            order.Add(key);
        }

        tally.Add(column);
    }

    /// <summary>Returns every remark: single ones first, then the counted kinds, each in the order of first occurrence.</summary>
    /// <param name="row">The unit of places in the file: "line" or "row".</param>
    public IReadOnlyList<string> All(string row) => [.. lines, .. order.Select(key => tallies[key].Sentence(row))];

    private sealed class Tally(string what, string became, int first)
    {
        private readonly List<string> columns = [];
        private int count;

        public void Add(string column)
        {
            count++;
            if (columns.Count <= MostColumns && !columns.Contains(column))
            {
                columns.Add(column);
            }
        }

        public string Sentence(string row)
        {
            var named =
                string.Join(", ", columns.Take(MostColumns).Select(column => $"'{column}'"))
                + (columns.Count > MostColumns ? " and others" : "");
            return $"{what} in {Data.Count.Of(count, "cell", "cells")} of {named} ({(count > 1 ? "first in " : "")}{row} {first}): {became}";
        }
    }
}
