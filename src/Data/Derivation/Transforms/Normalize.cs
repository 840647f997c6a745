using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Derivation.Transforms;

/// <summary>
/// Adds the share of each row in the total of its group, in percent. The total includes the row, so no share exceeds 100.
/// </summary>
internal sealed record Normalize(Located<string> Of, Located<string> As, IReadOnlyList<Located<string>> GroupBy, Position At)
    : Transform(At)
{
    private static readonly Key<Located<string>> Main = new(
        "normalize",
        TransformKeys.Name,
        "The field of which shares are made.",
        required: true
    );
    private static readonly Key<Located<string>> Name = new("as", TransformKeys.Name, "Name of the new field, in percent.", required: true);

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) => new Normalize(keys.Need(Main), keys.Need(Name), keys.Get(TransformKeys.GroupBy, []), keys.Place(Main)),
        Main,
        Name,
        TransformKeys.GroupBy
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if ((scope.Number(table, Of), scope.Fields(table, GroupBy)) is not ({ } field, { } by) || !scope.IsFree(table, As))
        {
            return null;
        }

        if (!scope.MeasureOf(table, field).HasZero)
        {
            scope.NoAnswer(At, $"the share of '{field.Name}'", $"{field.Unit} do not add up");
            return null;
        }

        var result = new Field(As.Value, FieldType.Quantity, As.Value, "%", null, At)
        {
            Constraints = Constraints.None with { Minimum = Quantity.Exact(0), Maximum = Quantity.Exact(100) },
        };
        var shares = new Dictionary<Row, Cell>(ReferenceEqualityComparer.Instance);
        foreach (var group in DerivedCells.Groups(table.Rows, by))
        {
            if (!Add(group, field, result, shares, scope))
            {
                return null;
            }
        }

        return table with
        {
            Fields = [.. table.Fields, result],
            Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells, shares[row]] })],
        };
    }

    // The rest of the total is the sum of the rows before and after, both accumulated, which takes linear time.
    private bool Add(IReadOnlyList<Row> group, Field field, Field result, Dictionary<Row, Cell> shares, DerivationScope scope)
    {
        var before = new Operand[group.Count + 1];
        before[0] = Operand.Zero;
        for (var i = 0; i < group.Count; i++)
        {
            if (group[i].Quantity(field.Name) is not { } quantity || Operand.FromZero(quantity) is not { } reading)
            {
                var why = group[i][field.Name] is { } there ? DerivationScope.Quote(there.Value) : "blank";
                scope.NoAnswer(At, $"the share of '{field.Name}'", $"'{field.Name}' is {why}", group[i]);
                return false;
            }

            if (!reading.Bounds.Above(0, strictly: false))
            {
                scope.NoAnswer(At, $"the share of '{field.Name}'", $"'{DerivationScope.Quote(quantity)}' may be below zero", group[i]);
                return false;
            }

            before[i + 1] = before[i] + reading;
        }

        var cells = group.Select(row => row[field.Name]!).ToList();
        var lineage = Lineage.Of("normalize", cells);
        var status = DerivedCells.StatusOf(cells);
        var after = Operand.Zero;
        for (var i = group.Count - 1; i >= 0; i--)
        {
            var part = Operand.FromZero((Quantity)cells[i].Value)!.Value;
            var rest = before[i] + after;
            if (part.Bounds.Contains(0) && rest.Bounds.Contains(0))
            {
                scope.NoAnswer(At, $"the share of '{field.Name}'", "the total may be zero", group[i]);
                return false;
            }

            if (InPercent(part, rest) is not { } share)
            {
                scope.NoAnswer(At, $"the share of '{field.Name}'", "any share is possible", group[i]);
                return false;
            }

            // All rows of a group share one lineage and one status.
            shares[group[i]] = DerivedCells.Of(result, share, lineage, [cells[i]], At) with
            {
                Status = status,
            };
            after += part;
        }

        return true;
    }

    // Drops bounds of 0 and 100%: "58% to 100%" states no more than "at least 58%". Null if no bound remains.
    private static Quantity? InPercent(Operand part, Operand rest)
    {
        var share = Operand.Share(part, rest) * 100;
        var bounds = share.Bounds;
        if (!bounds.IsPoint)
        {
            bounds = bounds.High >= 100 ? bounds with { High = null, HighOpen = true } : bounds;
            bounds = bounds.Low <= 0 ? bounds with { Low = null, LowOpen = true } : bounds;
        }

        return bounds is { Low: null, High: null } ? null : (share with { Bounds = bounds }).ToQuantityInBrief();
    }
}
