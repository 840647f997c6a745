using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{change "dataset" "field" from=1985 to=2010}}</c>: how a value changed, as a verb phrase: "fell by a third", "held steady", "more
/// than doubled". The words and their thresholds are in docs/writing/findings.md. If the bounds of the values allow different words, that
/// is reported and nothing is written.
/// </summary>
internal sealed class ChangeHelper : IHelper
{
    public Signature Signature { get; } =
        new(
            "change",
            """change "us-troops-europe" "troops" from=1985 to=2010""",
            ["a dataset", "a field"],
            [ComparedCells.From, ComparedCells.To, ComparedCells.Across],
            Filters: true
        )
        {
            Supports = WordSupport.Comparatives,
        };

    public BoundPart? Bind(Call call, BindingContext context)
    {
        if (ComparedCells.Of(call, Signature, new Lookup(call, Signature.Options, context), context) is not { } cells)
        {
            return null;
        }

        var measure = context.MeasureOf(cells.Dataset, cells.Field);
        if (!measure.HasZero)
        {
            context.Report(
                PageRules
                    .WithoutZero.At(call.At, cells.Field.Name, cells.Field.Unit!)
                    .WithHint("say how far apart the two are: '{{compare … as=\"difference\"}}'")
            );
            return null;
        }

        if (context.Wording.ChangeInWords(cells.FirstValue, cells.SecondValue, measure) is not { } words)
        {
            context.Report(
                FindingRules.ChangeIsOpen.At(
                    call.At,
                    context.Write(cells.FirstValue, cells.Field.Unit),
                    context.Write(cells.SecondValue, cells.Field.Unit)
                )
            );
            return null;
        }

        return new BoundValue(words, null, null, [cells.First, cells.Second]) { Breaks = cells.Breaks(call, context) };
    }
}
