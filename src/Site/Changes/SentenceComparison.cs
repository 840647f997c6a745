using DiffPlex;

namespace Report.Site.Changes;

/// <summary>Finds the sentences that differ, by the longest common subsequence. A sentence that only moved does not differ.</summary>
internal static class SentenceComparison
{
    public static IReadOnlyList<SentenceChange> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        // Sentences contain no line breaks: comparing by lines compares sentences.
        var blocks = Differ
            .Instance.CreateLineDiffs(string.Join('\n', before), string.Join('\n', after), ignoreWhitespace: false)
            .DiffBlocks.Select(block =>
                (
                    Gone: before.Skip(block.DeleteStartA).Take(block.DeleteCountA).ToList(),
                    Come: after.Skip(block.InsertStartB).Take(block.InsertCountB).ToList()
                )
            )
            .ToList();
        var moved = Moved(blocks.SelectMany(b => b.Gone), blocks.SelectMany(b => b.Come));
        var (awaited, left) = (new Dictionary<string, int>(moved, StringComparer.Ordinal), moved);
        var changes = new List<SentenceChange>();
        foreach (var (gone, come) in blocks)
        {
            gone.RemoveAll(sentence => Take(left, sentence));
            come.RemoveAll(sentence => Take(awaited, sentence));
            Pair(gone, come, changes);
        }

        return changes;
    }

    /// <summary>Returns how often each sentence was removed at one place and added at another.</summary>
    private static Dictionary<string, int> Moved(IEnumerable<string> gone, IEnumerable<string> come)
    {
        var came = come.CountBy(sentence => sentence, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return gone.CountBy(sentence => sentence, StringComparer.Ordinal)
            .ToDictionary(s => s.Key, s => Math.Min(s.Value, came.GetValueOrDefault(s.Key)), StringComparer.Ordinal);
    }

    private static bool Take(Dictionary<string, int> counts, string sentence) =>
        counts.GetValueOrDefault(sentence) > 0 && counts[sentence]-- > 0;

    // Sentences removed and added at the same place are paired in order, as revisions of each other.
    private static void Pair(List<string> gone, List<string> come, List<SentenceChange> changes)
    {
        for (var k = 0; k < Math.Max(gone.Count, come.Count); k++)
        {
            changes.Add(new SentenceChange(gone.ElementAtOrDefault(k), come.ElementAtOrDefault(k)));
        }
    }
}
