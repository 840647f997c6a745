namespace Report.Site.Changes;

/// <summary>Finds the sentences that differ, by the longest common sequence of those that do not.</summary>
internal static class SentenceComparison
{
    public static IReadOnlyList<SentenceChange> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = CommonLengths(before, after);
        var changes = new List<SentenceChange>();
        var (gone, come) = (new List<string>(), new List<string>());
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                Pair(gone, come, changes);
                i++;
                j++;
            }
            else if (j == after.Count || (i < before.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                gone.Add(before[i++]);
            }
            else
            {
                come.Add(after[j++]);
            }
        }

        Pair(gone, come, changes);
        return changes;
    }

    // Sentences that went and came at the same place are taken for the same ones, in their order.
    private static void Pair(List<string> gone, List<string> come, List<SentenceChange> changes)
    {
        for (var k = 0; k < Math.Max(gone.Count, come.Count); k++)
        {
            changes.Add(new SentenceChange(gone.ElementAtOrDefault(k), come.ElementAtOrDefault(k)));
        }

        gone.Clear();
        come.Clear();
    }

    /// <summary>At i and j, the length of the longest common sequence of what follows there.</summary>
    private static int[,] CommonLengths(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
