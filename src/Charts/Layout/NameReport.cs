using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Layout;

/// <summary>Reports names that a rendering cuts or leaves out, each only once for all panels.</summary>
internal sealed class NameReport(ChartSpec spec, ChartStyle chartStyle, DiagnosticBag bag)
{
    // The greatest number of names listed in one message.
    private const int MostNamed = 12;

    private readonly HashSet<string> cut = new(StringComparer.Ordinal);
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);

    /// <summary>Reports a name that the lines cut with an ellipsis.</summary>
    public void Check(string name, IReadOnlyList<string> lines, Encoding? encoding)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Any(l => l.EndsWith('…')) && !words.Any(w => w.EndsWith('…')) && cut.Add(name))
        {
            bag.Add(ChartRules.NameCut.At(At(encoding), name, string.Join(' ', lines), chartStyle.Rendering));
        }
    }

    /// <summary>Reports names that were left out.</summary>
    /// <param name="missing">Names without room, in order; repeated if several rows have the same name.</param>
    /// <param name="of">The number of all names, with and without room.</param>
    public void CheckAllShown(IReadOnlyList<string> missing, int of, Encoding? encoding, string? hint = null)
    {
        var names = missing.Distinct(StringComparer.Ordinal).Where(leftOut.Add).ToList();
        if (names.Count > 0)
        {
            var more = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
            var listed = string.Join(", ", names.Take(MostNamed).Select(n => $"'{n}'"));
            var fault = ChartRules.NamesLeftOut.At(At(encoding), of - missing.Count, of, chartStyle.Rendering, listed + more);
            bag.Add(hint is null ? fault : fault.WithHint(hint));
        }
    }

    private Position At(Encoding? encoding) => encoding?.FieldAt ?? spec.At;

    /// <summary>Returns the encoding of a channel in the first layer that has it; null if none has.</summary>
    public Encoding? On(Channel channel) =>
        spec.Layers.Select(l => l.Encoding.GetValueOrDefault(channel)).FirstOrDefault(e => e is not null);
}
