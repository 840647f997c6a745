using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Layout;

/// <summary>Tells the editor of names that a rendering cuts or leaves out, each once however many panels it has.</summary>
internal sealed class NameReport(ChartSpec spec, Look look, DiagnosticBag bag)
{
    private readonly HashSet<string> cut = new(StringComparer.Ordinal);
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);

    public void Check(string name, IReadOnlyList<string> lines, Encoding? encoding)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Any(l => l.EndsWith('…')) && !words.Any(w => w.EndsWith('…')) && cut.Add(name))
        {
            bag.Add(ChartRules.NameCut.At(At(encoding), name, string.Join(' ', lines), Rendering));
        }
    }

    public void CheckAllShown(int shown, int of, Encoding? encoding, string? hint = null)
    {
        if (shown < of && leftOut.Add(encoding?.Field.Name ?? ""))
        {
            var fault = ChartRules.NamesLeftOut.At(At(encoding), shown, of, Rendering);
            bag.Add(hint is null ? fault : fault.WithHint(hint));
        }
    }

    private string Rendering => look.IsNarrow ? "narrow" : "wide";

    private Position At(Encoding? encoding) => encoding?.Written?.Field.At ?? encoding?.At ?? spec.At;

    /// <summary>What the chart's first layer with a channel has there.</summary>
    public Encoding? On(Channel channel) => spec.Layers.Select(l => l.Encoding.GetValueOrDefault(channel)).FirstOrDefault(e => e is not null);
}
