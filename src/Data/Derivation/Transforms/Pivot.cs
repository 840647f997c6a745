using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Transforms;

/// <summary>Turns a long table into a wide one: each value of one field becomes a field, which holds the values of another.</summary>
internal sealed record Pivot(Located<string> Of, Located<string> Value, IReadOnlyList<Located<string>> GroupBy, Position At) : Transform(At)
{
    private const int MostFields = 200;

    private static readonly Key<Located<string>> Main = new(
        "pivot",
        TransformKeys.Name,
        "The field whose values become fields.",
        required: true
    );
    private static readonly Key<Located<string>> ValueKey = new(
        "value",
        TransformKeys.Name,
        "The field whose values they hold.",
        required: true
    );

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) => new Pivot(keys.Need(Main), keys.Need(ValueKey), keys.Get(TransformKeys.GroupBy, []), keys.Place(Main)),
        Main,
        ValueKey,
        TransformKeys.GroupBy
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if ((scope.Field(table, Of), scope.Field(table, Value), scope.Fields(table, GroupBy)) is not ({ } of, { } value, { } by))
        {
            return null;
        }

        var named = of.Constraints.Enum.Select(ValueText.Written);
        var present = table
            .Rows.Select(row => row[of.Name])
            .OfType<Cell>()
            .Select(c => ValueText.Written(c.Value))
            .ToHashSet(StringComparer.Ordinal);
        var names = named.Where(present.Contains).Concat(present).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > MostFields)
        {
            scope.Bag.Add(
                DataRules.BadArgument.At(Of.At, $"'{of.Name}' has {names.Count} values, and at most {MostFields} can become fields")
            );
            return null;
        }

        var kept = table with { Fields = by };
        var fields = names.ToDictionary(
            name => name,
            name =>
                value with
                {
                    Name = name,
                    Title = name,
                    Constraints = value.Constraints with { Required = false, Unique = false },
                    At = At,
                },
            StringComparer.Ordinal
        );
        if (names.Select(name => scope.IsFree(kept, new Located<string>(name, Of.At))).Contains(false))
        {
            return null;
        }

        var rows = DerivedCells.Groups(table.Rows, by).Select(group => Wide(group, of, value, by, fields, scope)).ToList();
        return rows.Contains(null) ? null : table with { Fields = [.. by, .. fields.Values], Rows = [.. rows.OfType<Row>()] };
    }

    private Row? Wide(
        IReadOnlyList<Row> group,
        Field of,
        Field value,
        IReadOnlyList<Field> by,
        Dictionary<string, Field> fields,
        DerivationScope scope
    )
    {
        var found = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var row in group)
        {
            if (row[of.Name] is not { } name)
            {
                scope.NoAnswer(At, $"the field for '{value.Name}'", $"'{of.Name}' is blank", row);
                return null;
            }

            if (!found.TryAdd(ValueText.Written(name.Value), row))
            {
                scope.Bag.Add(
                    DataRules.SeveralForOne.At(
                        At,
                        "pivot",
                        DerivationScope.NameOf(found[ValueText.Written(name.Value)]),
                        DerivationScope.NameOf(row)
                    )
                );
                return null;
            }
        }

        return DerivedCells.Row(
            [
                .. DerivedCells.Names(group, by),
                .. fields
                    .Where(f => found.ContainsKey(f.Key))
                    .Select(f => found[f.Key][value.Name] is { } cell ? DerivedCells.Copied(cell, f.Value) : null),
            ],
            At
        );
    }
}
