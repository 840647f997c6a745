using System.Text.RegularExpressions;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{share "dataset" "field" of="country=Germany" year=1957}}</c>: what the rows of <c>of</c> are of all rows that have
/// the other arguments, in percent. <c>format=".1%"</c> or <c>format=".1f"</c> writes so many decimals in place of a round number.
/// </summary>
internal sealed partial class ShareHelper : IHelper
{
    public Signature Signature { get; } = new(
        "share", """share "us-troops-europe-by-country" "troops" of="country=Germany" year=1957""", ["a dataset", "a field"], ["of", "format"], Filters: true)
    { StandsBehindWords = true };

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var lookup = new Lookup(call, Signature.Options, context);
        if (lookup.Dataset(call.Positional[0]) is not { } dataset
            || lookup.NumericField(dataset, call.Positional[1]) is not { } field
            || Part(call, dataset, lookup, context) is not { } part
            // A share has no unit but the percent sign.
            || !lookup.TryNumberFormat(field with { Unit = null }, out var format)
            || lookup.Rows(dataset) is not { } wholeRows
            || lookup.Rows(dataset, part)?.ToHashSet<Row>(ReferenceEqualityComparer.Instance) is not { } partRows
            || lookup.Cells(dataset, wholeRows, field, call.Positional[1].At) is not { } whole
            || lookup.Cells(dataset, [.. partRows], field, call.Positional[1].At) is not { } cells)
        {
            return null;
        }

        var unit = format is { IsPercent: true } ? null : "%";
        var rest = whole.Where(cell => !partRows.Contains(cell.Row)).ToList();
        return CellArithmetic.Share(cells, rest, context.MeasureOf(dataset, field), format, call.At, context) is { } share
            ? new BoundValue(context.Write(share, unit), share, unit, [.. cells, .. rest]) { Breaks = dataset.BreaksWithin(field, wholeRows) }
            : null;
    }

    // "country=Germany wave=2017": a value runs to the next field or the end, so that it may hold blanks.
    private List<(string Field, Located<string> Value)>? Part(Call call, Dataset dataset, Lookup lookup, BindingContext context)
    {
        if (call["of"] is not { } of || FieldAndValue().Matches(of.Text) is not { Count: > 0 } matches)
        {
            context.Report(PageRules.TooFewArguments.At(call["of"]?.At ?? call.At, Signature.Name, "of=\"field=value\"", "{{" + Signature.Example + "}}"));
            return null;
        }

        var part = new List<(string Field, Located<string> Value)>();
        foreach (Match match in matches)
        {
            // One behind the quotation mark.
            var name = new Located<string>(match.Groups[1].Value, of.At.Shift(match.Groups[1].Index + 1, match.Groups[1].Length));
            if (lookup.Field(dataset, name) is null)
            {
                return null;
            }

            part.Add((name.Value, new Located<string>(match.Groups[2].Value, of.At.Shift(match.Groups[2].Index + 1, match.Groups[2].Length))));
        }

        return part;
    }

    [GeneratedRegex(@"([\w-]+)=(.+?)(?=\s+[\w-]+=|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex FieldAndValue();
}
