namespace Report.Site.Changes;

/// <summary>Finds the sentences that differ, by the longest common sequence of those that do not. One that only moved does not differ.</summary>
internal static class SentenceComparison
{
    private enum Step { Stayed, Went, Came }

    public static IReadOnlyList<SentenceChange> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var steps = Steps(before, after);
        var moved = Moved(steps);
        var (awaited, left) = (new Dictionary<string, int>(moved, StringComparer.Ordinal), moved);
        var changes = new List<SentenceChange>();
        var (gone, come) = (new List<string>(), new List<string>());
        foreach (var (step, sentence) in steps)
        {
            switch (step)
            {
                case Step.Stayed:
                    Pair(gone, come, changes);
                    break;
                case Step.Went when !Take(left, sentence):
                    gone.Add(sentence);
                    break;
                case Step.Came when !Take(awaited, sentence):
                    come.Add(sentence);
                    break;
            }
        }

        Pair(gone, come, changes);
        return changes;
    }

    private static List<(Step Step, string Sentence)> Steps(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = CommonLengths(before, after);
        var steps = new List<(Step, string)>();
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                steps.Add((Step.Stayed, before[i++]));
                j++;
            }
            else if (j == after.Count || (i < before.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                steps.Add((Step.Went, before[i++]));
            }
            else
            {
                steps.Add((Step.Came, after[j++]));
            }
        }

        return steps;
    }

    /// <summary>How often each sentence went from one place and came at another.</summary>
    private static Dictionary<string, int> Moved(List<(Step Step, string Sentence)> steps)
    {
        var came = steps.Where(s => s.Step == Step.Came).CountBy(s => s.Sentence, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return steps.Where(s => s.Step == Step.Went).CountBy(s => s.Sentence, StringComparer.Ordinal)
            .ToDictionary(s => s.Key, s => Math.Min(s.Value, came.GetValueOrDefault(s.Key)), StringComparer.Ordinal);
    }

    private static bool Take(Dictionary<string, int> counts, string sentence) =>
        counts.GetValueOrDefault(sentence) > 0 && counts[sentence]-- > 0;

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
