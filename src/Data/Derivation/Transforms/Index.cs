using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Transforms;

/// <summary>Adds an index: values relative to the value at a base, which is 100.</summary>
internal sealed record Index(
    Located<string> Of,
    Located<string> Base,
    Located<string>? Along,
    Located<string> As,
    IReadOnlyList<Located<string>> GroupBy,
    Position At
) : Transform(At)
{
    private static readonly Key<Located<string>> Main = new("index", TransformKeys.Name, "The field to make an index of.", required: true);
    private static readonly Key<Located<string>> BaseKey = new(
        "base",
        TransformKeys.Name,
        "The year, date or name whose value becomes 100.",
        required: true
    );
    private static readonly Key<Located<string>> AlongKey = new(
        "along",
        TransformKeys.Name,
        "The field that holds the base; the first field of time where it is left out."
    );
    private static readonly Key<Located<string>> Name = new("as", TransformKeys.Name, "Name of the new field.", required: true);

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) =>
            new Index(
                keys.Need(Main),
                keys.Need(BaseKey),
                keys.Maybe(AlongKey),
                keys.Need(Name),
                keys.Get(TransformKeys.GroupBy, []),
                keys.Place(Main)
            ),
        Main,
        BaseKey,
        AlongKey,
        Name,
        TransformKeys.GroupBy
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if (
            (scope.Number(table, Of), scope.Fields(table, GroupBy)) is not ({ } field, { } by)
            || !scope.IsFree(table, As)
            || AlongField(table, scope) is not { } along
        )
        {
            return null;
        }

        if (!scope.MeasureOf(table, field).HasZero)
        {
            scope.NoAnswer(At, $"the index of '{field.Name}'", $"{field.Unit} have no zero to be a multiple of");
            return null;
        }

        var asked = new FilterValue(Base.Value, along, table.Locale);
        var result = new Field(As.Value, FieldType.Quantity, As.Value, $"{BaseShown(along, scope)} = 100", null, At);
        var cells = new Dictionary<Row, Cell>(ReferenceEqualityComparer.Instance);
        foreach (var group in DerivedCells.Groups(table.Rows, by))
        {
            if (BaseOf(group, asked, field, scope) is not { } start)
            {
                return null;
            }

            foreach (var row in group)
            {
                if (row[field.Name] is { Value: Quantity value } cell)
                {
                    cells[row] = DerivedCells.Of(
                        result,
                        Of100(value, (Quantity)start.Value, cell == start),
                        "index",
                        cell == start ? [cell] : [cell, start],
                        At
                    );
                }
            }
        }

        return table with
        {
            Fields = [.. table.Fields, result],
            Rows = [.. table.Rows.Select(row => cells.TryGetValue(row, out var cell) ? row with { Cells = [.. row.Cells, cell] } : row)],
        };
    }

    // Writes a base that is a date or period in the language of the report.
    private string BaseShown(Field along, DerivationScope scope) =>
        along.IsTemporal && (DateReader.Parse(Base.Value) ?? PeriodReader.Parse(Base.Value, along.YearBegins)) is { } date
            ? scope.Locale.Dates.Write(date)
            : Base.Value;

    // The base is exactly 100, even if its value is an estimate.
    private static Quantity Of100(Quantity value, Quantity start, bool isBase) =>
        value.Kind == QuantityKind.Missing ? value
        : isBase ? Quantity.Exact(100)
        : (Operand.FromZero(value)!.Value / Operand.FromZero(start)!.Value * 100).ToQuantityInBrief();

    private Field? AlongField(Dataset table, DerivationScope scope)
    {
        if (Along is { } named)
        {
            return scope.Field(table, named);
        }

        if (table.Fields.FirstOrDefault(f => f.IsTemporal) is { } time)
        {
            return time;
        }

        scope.Bag.Add(
            DataRules.BadArgument.At(Base.At, "there is no field of time here, so 'along' has to say which field holds the base")
        );
        return null;
    }

    private Cell? BaseOf(IReadOnlyList<Row> group, FilterValue asked, Field field, DerivationScope scope)
    {
        var rows = group.Where(asked.IsIn).ToList();
        if (rows.Count > 1)
        {
            scope.Bag.Add(DataRules.SeveralForOne.At(Base.At, "index", DerivationScope.NameOf(rows[0]), DerivationScope.NameOf(rows[1])));
            return null;
        }

        if (rows.Count == 0)
        {
            scope.NoAnswer(
                Base.At,
                $"the index of '{field.Name}'",
                $"there is no '{Base.Value}' beside the row {DerivationScope.NameOf(group[0])}"
            );
            return null;
        }

        if (
            rows[0][field.Name] is { Value: Quantity { Kind: not QuantityKind.Missing } value } cell
            && Operand.FromZero(value) is { } reading
            && reading.Bounds.Above(0, strictly: true)
        )
        {
            return cell;
        }

        scope.NoAnswer(Base.At, $"the index of '{field.Name}'", "its base is not above zero", rows[0]);
        return null;
    }
}
