using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Derivation.Transforms;

/// <summary>Keeps the rows with the largest values of each group, and adds up the others in one row.</summary>
internal sealed record Top(
    int Count,
    Located<string> By,
    Located<string> Name,
    string? Other,
    IReadOnlyList<Located<string>> GroupBy,
    Position At
) : Transform(At)
{
    private static readonly Key<decimal> Main = new("top", Shapes.Number, "How many rows stay.", required: true);
    private static readonly Key<Located<string>> ByKey = new(
        "by",
        TransformKeys.Name,
        "The field of numbers whose largest stay.",
        required: true
    );
    private static readonly Key<Located<string>> NameKey = new("name", TransformKeys.Name, "The field that names rows.", required: true);
    private static readonly Key<string> OtherKey = new(
        "other",
        Shapes.Title,
        "What the rest is called there; 'Other', in the language of the report, where it is left out."
    );

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) =>
            TransformKeys.Count(keys, Main, bag) is { } count
                ? new Top(
                    count,
                    keys.Need(ByKey),
                    keys.Need(NameKey),
                    keys.Get(OtherKey),
                    keys.Get(TransformKeys.GroupBy, []),
                    keys.Place(Main)
                )
                : null,
        Main,
        ByKey,
        NameKey,
        OtherKey,
        TransformKeys.GroupBy
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if ((scope.Number(table, By), scope.Field(table, Name), scope.Fields(table, GroupBy)) is not ({ } by, { } name, { } groups))
        {
            return null;
        }

        var other = new TextValue(Other ?? scope.Locale.Derivations.Other);
        if (
            table.Rows.FirstOrDefault(row =>
                row[name.Name] is { Value: TextValue { Text: var text } } && Data.NameKey.AreAlike(text, other.Text)
            ) is
            { } named
        )
        {
            scope.NoAnswer(At, "the rest", $"'{name.Name}' is '{other.Text}' already", named);
            return null;
        }

        var kept = new List<Row>();
        var call = new AggregateCall("sum", By, At);
        var measure = scope.MeasureOf(table, by);
        foreach (var group in DerivedCells.Groups(table.Rows, groups))
        {
            if (RowOrder.By(by, descending: true, group, By.At, scope) is not { } sorted)
            {
                return null;
            }

            kept.AddRange(sorted.Take(Count));
            var rest = sorted.Skip(Count).ToList();
            if (rest.Count == 0)
            {
                continue;
            }

            if (call.ResultField(by.Name, table, scope) is null || call.Of(rest, table, measure, scope) is not { } sum)
            {
                return null;
            }

            kept.Add(
                DerivedCells.Row(
                    table.Fields.Select(field =>
                        field == name ? DerivedCells.Of(name, other, "top", [.. rest.Select(r => r[name.Name]).OfType<Cell>()], At)
                        : field == by ? DerivedCells.Of(by, sum, "sum", call.Cells(rest), At)
                        : Shared(rest, field)
                    ),
                    At
                )
            );
        }

        return table with
        {
            Rows = kept,
        };
    }

    // A value that all the other rows share, such as a year, is kept in their common row; otherwise the cell is blank.
    private static Cell? Shared(List<Row> rest, Field field) =>
        rest[0][field.Name] is { } first && !field.IsNumeric && rest.All(row => row[field.Name]?.Value.Equals(first.Value) == true)
            ? first
            : null;
}
