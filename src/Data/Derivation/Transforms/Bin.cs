using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Transforms;

/// <summary>Assigns numbers to classes (bins) of equal width. Reports a number whose bounds may lie in two of them.</summary>
internal sealed record Bin(Located<string> Of, decimal Step, decimal Start, Located<string> As, Position At) : Transform(At)
{
    private const int MostBins = 1000;

    private static readonly Key<Located<string>> Main = new(
        "bin",
        TransformKeys.Name,
        "The field of numbers to put into classes.",
        required: true
    );
    private static readonly Key<decimal> Width = new("step", Shapes.Number, "How wide each class is.", required: true);
    private static readonly Key<decimal> From = new("start", Shapes.Number, "Where one of the classes starts; 0 where it is left out.");
    private static readonly Key<Located<string>> Name = new(
        "as",
        TransformKeys.Name,
        "Name of the new field, which holds the classes in their order.",
        required: true
    );

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) =>
        {
            if (keys.Get(Width) > 0)
            {
                return new Bin(keys.Need(Main), keys.Get(Width), keys.Get(From), keys.Need(Name), keys.Place(Main));
            }

            bag.Add(DataRules.BadArgument.At(keys.Place(Width), "a number above 0 belongs under 'step'"));
            return null;
        },
        Main,
        Width,
        From,
        Name
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if (scope.Number(table, Of) is not { } field || !scope.IsFree(table, As))
        {
            return null;
        }

        var found = new List<decimal?>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            if (row.Quantity(field.Name) is not { Bounds: { } bounds } quantity)
            {
                found.Add(null);
                continue;
            }

            if (LowerEnd(bounds) is not { } low)
            {
                scope.NoAnswer(At, $"the class of '{field.Name}'", $"'{DerivationScope.Quote(quantity)}' may be in more than one", row);
                return null;
            }

            found.Add(low);
        }

        var lows = found.OfType<decimal>().Distinct().Order().ToList();
        if (lows.Count > 0 && (lows[^1] - lows[0]) / Step >= MostBins)
        {
            scope.Bag.Add(DataRules.BadArgument.At(At, $"classes of {ValueText.Machine(Step)} are more than {MostBins}"));
            return null;
        }

        var whole = field.Type == FieldType.Integer || (Step % 1 == 0 && Start % 1 == 0 && scope.MeasureOf(table, field).Counted);
        var names = lows.ToDictionary(low => low, low => new TextValue(Named(low, whole, scope)));
        var result = new Field(As.Value, FieldType.Category, As.Value, null, null, At)
        {
            Constraints = Constraints.None with { Enum = [.. AllOf(lows).Select(low => new TextValue(Named(low, whole, scope)))] },
            Classes = new NumberClasses(lows.FirstOrDefault(), Step, field.Unit),
        };
        return table with
        {
            Fields = [.. table.Fields, result],
            Rows =
            [
                .. table.Rows.Zip(
                    found,
                    (row, low) =>
                        low is { } at
                            ? row with
                            {
                                Cells = [.. row.Cells, DerivedCells.Of(result, names[at], "bin", [row[field.Name]!], At)],
                            }
                            : row
                ),
            ],
        };
    }

    // Includes empty classes, so that an axis shows them.
    private IEnumerable<decimal> AllOf(List<decimal> lows)
    {
        for (var low = lows.FirstOrDefault(); lows.Count > 0 && low <= lows[^1]; low += Step)
        {
            yield return low;
        }
    }

    private decimal? LowerEnd(Interval bounds)
    {
        if (bounds is not { Low: { } least, High: { } most } || Math.Abs(least - Start) > decimal.MaxValue / 10 * Math.Min(Step, 1))
        {
            return null;
        }

        var low = (Math.Floor((least - Start) / Step) * Step) + Start;
        return most < low + Step || (most == low + Step && bounds.HighOpen) ? low : null;
    }

    private string Named(decimal low, bool whole, DerivationScope scope)
    {
        var (from, to) = (scope.Wording.Number(low), scope.Wording.Number(whole ? low + Step - 1 : low + Step));
        return whole
            ? from == to
                ? from
                : scope.Locale.Derivations.WholeClass(from, to)
            : scope.Locale.Derivations.Class(from, to);
    }
}
