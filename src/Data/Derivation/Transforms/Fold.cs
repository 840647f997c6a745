using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Transforms;

/// <summary>
/// Turns a wide table into a long one: each row becomes one row for each folded field, with the title of the field and its value.
/// </summary>
internal sealed record Fold(IReadOnlyList<Located<string>> Of, Located<string> NameAs, Located<string> ValueAs, Position At) : Transform(At)
{
    private static readonly Key<IReadOnlyList<Located<string>>> Main = new(
        "fold",
        TransformKeys.Names,
        "The fields whose values are put below one another.",
        required: true
    );
    private static readonly Key<IReadOnlyList<Located<string>>> Names = new(
        "as",
        TransformKeys.Names,
        "Names of the two new fields: for the titles, and for the values."
    );

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) =>
        {
            var names = keys.Get(Names) ?? [new("key", keys.Place(Main)), new("value", keys.Place(Main))];
            if (names.Count == 2 && names[0].Value != names[1].Value)
            {
                return new Fold(keys.Get(Main, []), names[0], names[1], keys.Place(Main));
            }

            bag.Add(DataRules.BadArgument.At(keys.Place(Names), "two different names belong under 'as'"));
            return null;
        },
        Main,
        Names
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if (scope.Fields(table, Of) is not { Count: > 0 } folded)
        {
            return null;
        }

        var kept = table.Fields.Where(f => !folded.Contains(f)).ToList();
        var rest = table with { Fields = kept };
        if (!scope.IsFree(rest, NameAs) || !scope.IsFree(rest, ValueAs) || ValueField(folded, scope) is not { } value)
        {
            return null;
        }

        var name = new Field(NameAs.Value, FieldType.Category, NameAs.Value, null, null, At)
        {
            Constraints = Constraints.None with { Enum = [.. folded.Select(f => new TextValue(f.Title))] },
        };
        return table with
        {
            Fields = [.. kept, name, value],
            Rows = [.. table.Rows.SelectMany(row => folded.Select(field => Long(row, field, kept, name, value)))],
        };
    }

    private Row Long(Row row, Field field, List<Field> kept, Field name, Field value)
    {
        var cell = row[field.Name];
        return row with
        {
            Cells =
            [
                .. row.Cells.Where(c => kept.Contains(c.Field)),
                DerivedCells.Of(name, new TextValue(field.Title), Lineage.Copy, cell is null ? [] : [cell], At),
                .. cell is null ? (IEnumerable<Cell>)[] : [DerivedCells.Copied(cell, value)],
            ],
        };
    }

    private Field? ValueField(IReadOnlyList<Field> folded, DerivationScope scope)
    {
        var first = folded[0];
        var odd = folded.Index().FirstOrDefault(f => f.Item.IsNumeric != first.IsNumeric || f.Item.IsTemporal != first.IsTemporal);
        if (odd.Item is not null)
        {
            scope.Bag.Add(
                DataRules.WrongOperand.At(
                    Of[odd.Index].At,
                    odd.Item.Name,
                    FieldReader.Word(odd.Item.Type),
                    $"a {FieldReader.Word(first.Type)}, as in '{first.Name}',"
                )
            );
            return null;
        }

        if (folded.Index().FirstOrDefault(f => f.Item.Unit != first.Unit) is { Item: { } other, Index: var at })
        {
            scope.Bag.Add(
                DataRules.UnitsDiffer.At(Of[at].At, $"'{other.Name}'", other.Unit ?? "nothing", $"'{first.Name}'", first.Unit ?? "nothing")
            );
            return null;
        }

        var type =
            folded.All(f => f.Type == first.Type) ? first.Type
            : first.IsNumeric ? FieldType.Quantity
            : first.IsTemporal
                ? folded.Any(f => f.Type == FieldType.Period) ? FieldType.Period
                    : FieldType.Date
            : FieldType.Text;
        return first with
        {
            Name = ValueAs.Value,
            Type = type,
            Title = ValueAs.Value,
            Description = null,
            Constraints = Constraints.None,
            At = At,
        };
    }
}
