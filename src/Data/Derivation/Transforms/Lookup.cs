using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Transforms;

/// <summary>Adds fields of another dataset, from the row that has the same value in a key field.</summary>
internal sealed record Lookup(
    Located<string> Of,
    Located<string> From,
    Located<string> Key,
    IReadOnlyList<Located<string>> Taken,
    Quantity? Default,
    Position At
) : Transform(At)
{
    private static readonly Key<Located<string>> Main = new("lookup", TransformKeys.Name, "The field to look up.", required: true);
    private static readonly Key<Located<string>> FromKey = new(
        "from",
        TransformKeys.Name,
        "Id of the dataset to look it up in.",
        required: true
    );
    private static readonly Key<Located<string>> KeyKey = new(
        "key",
        TransformKeys.Name,
        "The field there that holds the same; of the same name where it is left out."
    );
    private static readonly Key<IReadOnlyList<Located<string>>> FieldsKey = new(
        "fields",
        TransformKeys.Names,
        "The fields to take over.",
        required: true
    );
    private static readonly Key<Located<string>> DefaultKey = new(
        "default",
        TransformKeys.Name,
        "What numbers are where nothing is found: why there is none."
    )
    {
        Examples = ["not available", "not collected"],
    };

    public static readonly TransformKind Kind = TransformKind.Of(Build, Main, FromKey, KeyKey, FieldsKey, DefaultKey);

    public override IEnumerable<Located<string>> Needs => [From];

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if (scope.Field(table, Of) is not { } of || scope.Dataset(From.Value) is not { } other)
        {
            return null;
        }

        if (
            (scope.Field(other, Key), scope.Fields(other, Taken)) is not ({ } key, { } fields)
            || Taken.Select(name => scope.IsFree(table, name)).Contains(false)
        )
        {
            return null;
        }

        var known = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var row in other.Rows.Where(row => row[key.Name] is not null))
        {
            if (!known.TryAdd(Compared(row[key.Name]!.Value), row))
            {
                scope.Bag.Add(
                    DataRules.SeveralForOne.At(
                        At,
                        "lookup",
                        DerivationScope.NameOf(known[Compared(row[key.Name]!.Value)]),
                        DerivationScope.NameOf(row)
                    )
                );
                return null;
            }
        }

        var lost = new List<string>();
        var rows = table.Rows.Select(row => Found(row, of, other, fields, known, lost)).ToList();
        if (lost.Count > 0 && Default is null)
        {
            scope.Bag.Add(
                DataRules
                    .NotFoundThere.At(At, lost.Count, table.Rows.Count, other.Id, lost[0])
                    .WithHint(
                        DidYouMean.Nearest(
                            lost[0],
                            other.Rows.Select(r => r[key.Name]).OfType<Cell>().Select(c => ValueText.Written(c.Value))
                        )
                            is { } near
                            ? $"'{other.Id}' has '{near}'"
                            : null
                    )
            );
            return null;
        }

        return table with
        {
            Fields = [.. table.Fields, .. fields],
            Rows = rows,
        };
    }

    private Row Found(Row row, Field of, Dataset other, IReadOnlyList<Field> fields, Dictionary<string, Row> known, List<string> lost)
    {
        if (row[of.Name] is { } asked && known.TryGetValue(Compared(asked.Value), out var found))
        {
            var taken = fields
                .Select(f => found[f.Name])
                .OfType<Cell>()
                .Select(cell => cell with { Lineage = new Lineage(Lineage.Copy, [new CellOrigin(other, found, cell)]) });
            return row with { Cells = [.. row.Cells, .. taken] };
        }

        lost.Add(row[of.Name] is { } cell ? ValueText.Written(cell.Value) : "a blank");
        var absent = fields
            .Where(f => f.IsNumeric && Default is not null)
            .Select(f => DerivedCells.Of(f, Default!, "lookup", row[of.Name] is { } name ? [name] : [], At));
        return row with { Cells = [.. row.Cells, .. absent] };
    }

    private static string Compared(Value value) => value is TextValue text ? NameKey.Of(text.Text) : ValueText.Key(value);

    private static Lookup? Build(KeyValues keys, DiagnosticBag bag)
    {
        Quantity? absent = null;
        if (keys.Maybe(DefaultKey) is { } written)
        {
            absent = QuantityParser.Parse(written.Value, "").Value;
            if (absent is not { Kind: QuantityKind.Missing })
            {
                bag.Add(
                    DataRules.BadArgument.At(
                        written.At,
                        "a reason such as 'not available' belongs under 'default': a number would be made up"
                    )
                );
                return null;
            }
        }

        return new Lookup(
            keys.Need(Main),
            keys.Need(FromKey),
            keys.Maybe(KeyKey) ?? keys.Need(Main),
            keys.Get(FieldsKey, []),
            absent,
            keys.Place(Main)
        );
    }
}
