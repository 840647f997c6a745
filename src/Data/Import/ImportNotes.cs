namespace Report.Data.Import;

/// <summary>What an import guessed, changed or left out, for the editor to look at: one line for each kind, with the first place.</summary>
internal sealed class ImportNotes
{
    private const int MostColumns = 3;

    private readonly List<string> lines = [];
    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    public void Tell(string line) => lines.Add(line);

    /// <summary>Adds a cell to those that a kind of remark is about.</summary>
    /// <param name="what">What was found, as in "'..'".</param>
    /// <param name="became">What it was read as.</param>
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

    /// <summary>Every remark, in the order in which its kind was first met.</summary>
    /// <param name="row">What the file counts its places in: "line" or "row".</param>
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
            var named = string.Join(", ", columns.Take(MostColumns).Select(column => $"'{column}'")) + (columns.Count > MostColumns ? " and others" : "");
            return $"{what} in {Data.Count.Of(count, "cell", "cells")} of {named} ({(count > 1 ? "first in " : "")}{row} {first}): {became}";
        }
    }
}
