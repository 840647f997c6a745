using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Derivation.Transforms;

/// <summary>Sorts rows by one or more fields. Reports two values that may be in either order.</summary>
internal sealed record Sort(IReadOnlyList<Located<string>> By, bool Descending, Position At) : Transform(At)
{
    private static readonly Key<IReadOnlyList<Located<string>>> Main = new(
        "sort",
        TransformKeys.Names,
        "The fields to sort by, the one that matters most first.",
        required: true
    );
    private static readonly Key<bool> Order = new("order", Orders, "ascending, or descending.");

    public static YamlSchema<bool> Orders => Shapes.OneOf("order", ("ascending", false), ("descending", true));

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) => new Sort(keys.Get(Main, []), keys.Get(Order), keys.Place(Main)),
        Main,
        Order
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if (scope.Fields(table, By) is not { } fields)
        {
            return null;
        }

        // Sorts by the last field first, since each sort is stable.
        foreach (var (at, field) in By.Zip(fields, (name, f) => (name.At, f)).Reverse())
        {
            if (RowOrder.By(field, Descending, table.Rows, at, scope) is not { } sorted)
            {
                return null;
            }

            table = table with { Rows = sorted };
        }

        return table;
    }
}
