using System.Text.RegularExpressions;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{share "dataset" "field" of="country=Germany" year=1957}}</c>: the share of the rows that match <c>of</c> in all rows that match the
/// other arguments, in percent. <c>format=".1%"</c> or <c>format=".1f"</c> sets the number of decimals instead of rounding for reading.
/// </summary>
internal sealed partial class ShareHelper : IHelper
{
    public Signature Signature { get; } =
        new(
            "share",
            """share "us-troops-europe-by-country" "troops" of="country=Germany" year=1957""",
            ["a dataset", "a field"],
            ["of", "format"],
            Filters: true
        )
        {
            Supports = WordSupport.Comparatives,
        };

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (
            lookup.Dataset(call.Positional[0]) is not { } dataset
            || lookup.NumericField(dataset, call.Positional[1]) is not { } field
            || Part(call, dataset, lookup, context) is not { } part
            // The format is checked without the field's unit, since a share has none but the percent sign.
            || !lookup.TryNumberFormat(field with { Unit = null }, out var format)
            || lookup.Rows(dataset) is not { } wholeRows
            || lookup.Rows(dataset, part)?.ToHashSet<Row>(ReferenceEqualityComparer.Instance) is not { } partRows
            || lookup.Cells(dataset, wholeRows, field, call.Positional[1].At) is not { } whole
            || lookup.Cells(dataset, [.. partRows], field, call.Positional[1].At) is not { } cells
        )
        {
            return null;
        }

        var unit = format is { IsPercent: true } ? null : "%";
        var rest = whole.Where(cell => !partRows.Contains(cell.Row)).ToList();
        return CellArithmetic.Share(cells, rest, context.MeasureOf(dataset, field), format, call.At, context) is { } share
            ? new BoundValue(context.Write(share, unit), share, unit, [.. cells, .. rest])
            {
                Breaks = dataset.BreaksWithin(field, wholeRows),
            }
            : null;
    }

    // Parses "country=Germany wave=2017". A value ends at the next field or at the end, so it may contain spaces.
    private List<(string Field, Located<string> Value)>? Part(Call call, Dataset dataset, Lookup lookup, BindingContext context)
    {
        if (call["of"] is not { } of || FieldAndValue().Matches(of.Text) is not { Count: > 0 } matches)
        {
            context.Report(
                PageRules.TooFewArguments.At(
                    call["of"]?.At ?? call.At,
                    Signature.Name,
                    "of=\"field=value\"",
                    "{{" + Signature.Example + "}}"
                )
            );
            return null;
        }

        var part = new List<(string Field, Located<string> Value)>();
        foreach (Match match in matches)
        {
            // Positions include the quotation mark before the text, hence the 1.
            var name = new Located<string>(match.Groups[1].Value, of.At.Shift(match.Groups[1].Index + 1, match.Groups[1].Length));
            if (lookup.Field(dataset, name) is null)
            {
                return null;
            }

            part.Add(
                (name.Value, new Located<string>(match.Groups[2].Value, of.At.Shift(match.Groups[2].Index + 1, match.Groups[2].Length)))
            );
        }

        return part;
    }

    [GeneratedRegex(@"([\w-]+)=(.+?)(?=\s+[\w-]+=|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex FieldAndValue();
}
