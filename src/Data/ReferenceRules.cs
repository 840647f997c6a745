using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Checks that everything that rows, claims, sources and corrections refer to exists.</summary>
internal static class ReferenceRules
{
    internal static void Check(InputData input, DiagnosticBag bag)
    {
        foreach (var dataset in input.Datasets.Values)
        {
            CheckRows(dataset, bag);
        }

        foreach (var use in Uses(input))
        {
            CheckKnown(input, use, bag);
        }

        CheckChains(input, bag);

        foreach (var correction in input.Corrections)
        {
            CheckCorrection(input, correction, bag);
        }
    }

    private static void CheckCorrection(InputData input, Correction correction, DiagnosticBag bag)
    {
        var named = correction.Datasets.Concat(correction.Rows.Select(row => row with { Value = Correction.Split(row.Value).Dataset }));
        foreach (var dataset in named.Where(d => !input.Datasets.ContainsKey(d.Value) && !input.Damaged.Contains($"data/{d.Value}.yaml")))
        {
            bag.Add(
                SiteRules.UnknownDataset.At(dataset.At, dataset.Value).WithHint(() => DidYouMean.Hint(dataset.Value, input.Datasets.Keys))
            );
        }

        foreach (var row in correction.Rows)
        {
            var (id, anchor) = Correction.Split(row.Value);
            if (input.Datasets.TryGetValue(id, out var dataset) && !dataset.Rows.Any(r => r.Anchor == anchor))
            {
                bag.Add(
                    SiteRules.UnknownRow.At(row.At, row.Value).WithHint(() => DidYouMean.Hint(anchor, dataset.Rows.Select(r => r.Anchor)))
                );
            }
        }

        foreach (var claim in correction.Claims.Where(c => !input.Claims.ContainsKey(c.Value) && !input.Damaged.Contains("claims.yaml")))
        {
            bag.Add(PageRules.NoClaim.At(claim.At, claim.Value).WithHint(() => DidYouMean.Hint(claim.Value, input.Claims.Keys)));
        }
    }

    /// <summary>Reports sources that nothing uses. Needs the whole report to have been read.</summary>
    /// <param name="cited">Ids of the sources cited by pages and texts.</param>
    public static void CheckSources(InputData input, IEnumerable<string> cited, DiagnosticBag bag)
    {
        var used = Uses(input).Select(use => use.Value).Concat(cited).ToHashSet(StringComparer.Ordinal);

        // A faulty file or row may use any source.
        if (input.Damaged.Count > 0 || bag.HasErrors)
        {
            return;
        }

        foreach (var source in input.Sources.Values.Where(s => !used.Contains(s.Id)))
        {
            bag.Add(SourceRules.Unused.At(source.At, source.Id));
        }
    }

    private static IEnumerable<Located<string>> Uses(InputData input)
    {
        var ofDatasets = input.Datasets.Values.SelectMany(d => d.Rows.SelectMany(r => r.NamedSources).Append(d.Source));
        var ofClaims = input.Claims.Values.SelectMany(c => c.Record.Select(r => r.Source).Append(c.Source));
        return ofDatasets.Concat(ofClaims).Concat(input.Sources.Values.Select(s => s.AsReportedBy)).Distinct().OfType<Located<string>>();
    }

    private static void CheckKnown(InputData input, Located<string> id, DiagnosticBag bag)
    {
        if (!input.Sources.ContainsKey(id.Value) && !input.Damaged.Contains("sources.yaml"))
        {
            bag.Add(SourceRules.Unknown.At(id.At, id.Value).WithHint(() => DidYouMean.Hint(id.Value, input.Sources.Keys)));
        }
    }

    private static void CheckRows(Dataset dataset, DiagnosticBag bag)
    {
        Row[] without = [.. dataset.Rows.Where(row => row.Source is null && row.Cells.Any(c => c.Sources.Count == 0))];
        if (without.Length > 0)
        {
            bag.Add(SourceRules.RowsWithout.At(without[0].At, without.Length));
        }
    }

    // Every source is visited once: a walk ends where an earlier one has been, or where it comes back to itself.
    private static void CheckChains(InputData input, DiagnosticBag bag)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in input.Sources.Values)
        {
            var path = new List<Source>();
            var next = source;
            while (next is not null && visited.Add(next.Id))
            {
                path.Add(next);
                next = SeenIn(next, input);
            }

            if (next is not null && path.FindIndex(s => s.Id == next.Id) is >= 0 and var start)
            {
                ReportCircle(path[start..], bag);
            }
        }
    }

    private static Source? SeenIn(Source source, InputData input) =>
        source.AsReportedBy is { } by ? input.Sources.GetValueOrDefault(by.Value) : null;

    // Reports the circle once, at the first of its sources by name.
    private static void ReportCircle(List<Source> circle, DiagnosticBag bag)
    {
        var (at, first) = circle.Index().MinBy(entry => entry.Item.Id, StringComparer.Ordinal);
        var names = circle[(at + 1)..].Concat(circle[..(at + 1)]).Select(source => source.Id);
        bag.Add(SourceRules.Circle.At(first.AsReportedBy!.Value.At, first.Id, string.Join(", then ", names)));
    }
}
