using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{compare "dataset" "field" from=1985 to=2010}}</c>: compares two cells in words. <c>from</c> and <c>to</c> are values of the key
/// field that distinguishes the two rows; other named arguments are values that both rows have. <c>as</c> is ratio ("a fifth"), times
/// ("five times"), percent ("by 78%") or difference ("235,000 fewer troops"); <c>format</c> writes its number in a d3-format instead of
/// rounding it ("by 78.3%"). <c>across="break"</c> confirms that the sentence mentions the break in the series between the two cells.
/// </summary>
internal sealed class CompareHelper : IHelper
{
    private static readonly (string Word, ComparisonStyle How)[] Ways =
    [
        ("ratio", ComparisonStyle.Ratio),
        ("times", ComparisonStyle.Times),
        ("percent", ComparisonStyle.Percent),
        ("difference", ComparisonStyle.Difference),
    ];

    public Signature Signature { get; } =
        new(
            "compare",
            """compare "us-troops-europe" "troops" from=1985 to=2010""",
            ["a dataset", "a field"],
            [ComparedCells.From, ComparedCells.To, "as", "format", ComparedCells.Across],
            Filters: true
        )
        {
            Supports = WordSupport.Comparatives,
        };

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (
            lookup.Choice("as", [.. Ways.Select(w => w.Word)]) is not { } way
            || ComparedCells.Of(call, Signature, lookup, context) is not { } cells
        )
        {
            return null;
        }

        var how = Ways.First(w => w.Word == way).How;
        if (FormatOf(how, cells.Field, lookup, context, call) is not (true, var format))
        {
            return null;
        }

        var measure = context.MeasureOf(cells.Dataset, cells.Field);
        if (how != ComparisonStyle.Difference && !measure.HasZero)
        {
            context.Report(
                PageRules
                    .WithoutZero.At(call.At, cells.Field.Name, cells.Field.Unit!)
                    .WithHint("say how far apart the two are: 'as=\"difference\"'")
            );
            return null;
        }

        if (context.Wording.CompareInWords(cells.FirstValue, cells.SecondValue, how, measure, format) is not { } words)
        {
            context.Report(
                PageRules.NotComparable.At(
                    call.At,
                    context.Write(cells.FirstValue, cells.Field.Unit),
                    context.Write(cells.SecondValue, cells.Field.Unit)
                )
            );
            return null;
        }

        return new BoundValue(words, null, null, [cells.First, cells.Second]) { Breaks = cells.Breaks(call, context) };
    }

    // Reads the number format. Only a difference has the field's unit; changes in percent are fractions, and multiples have no unit.
    private static (bool IsSound, NumberFormat? Format) FormatOf(
        ComparisonStyle how,
        Field field,
        Lookup lookup,
        BindingContext context,
        Call call
    )
    {
        var isSound = lookup.TryNumberFormat(how == ComparisonStyle.Difference ? field : field with { Unit = null }, out var format);
        if (isSound && how == ComparisonStyle.Percent && format is { IsPercent: false })
        {
            context.Report(
                PageRules
                    .NotAChoice.At(call["format"]!.At, format.Written, "format")
                    .WithHint("a change in percent takes a format of fractions, such as '.1%'")
            );
            return (false, null);
        }

        return (isSound, format);
    }
}
