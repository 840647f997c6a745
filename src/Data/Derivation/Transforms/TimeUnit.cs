using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Derivation.Transforms;

/// <summary>Adds a field with the year, quarter or month of dates. Reports a date that may be in more than one.</summary>
internal sealed record TimeUnit(DatePrecision To, Located<string> Of, Located<string> As, Position At) : Transform(At)
{
    private static readonly Key<DatePrecision> Main = new(
        "timeUnit",
        Shapes.OneOf(
            "unit of time",
            ("year", DatePrecision.Year),
            ("yearquarter", DatePrecision.Quarter),
            ("yearmonth", DatePrecision.Month)
        ),
        "To what dates are taken: year, yearquarter or yearmonth.",
        required: true
    );

    private static readonly Key<Located<string>> Source = new("field", TransformKeys.Name, "The field of dates.", required: true);
    private static readonly Key<Located<string>> Name = new("as", TransformKeys.Name, "Name of the new field.", required: true);

    public static readonly TransformKind Kind = TransformKind.Of(
        (keys, bag) => new TimeUnit(keys.Get(Main), keys.Need(Source), keys.Need(Name), keys.Place(Main)),
        Main,
        Source,
        Name
    );

    public override Dataset? Apply(Dataset table, DerivationScope scope)
    {
        if (scope.Field(table, Of) is not { } field || !scope.IsFree(table, As))
        {
            return null;
        }

        if (!field.IsTemporal)
        {
            scope.Bag.Add(
                Report.Diagnostics.Rules.DataRules.WrongOperand.At(Of.At, Of.Value, FieldReader.Word(field.Type), "a date or a year")
            );
            return null;
        }

        var result = new Field(
            As.Value,
            To switch
            {
                DatePrecision.Year => FieldType.Year,
                DatePrecision.Quarter => FieldType.Period,
                _ => FieldType.Date,
            },
            As.Value,
            null,
            null,
            At
        );
        var rows = new List<Row>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            if (row[field.Name] is not { Value: DateValue date } cell)
            {
                rows.Add(row);
                continue;
            }

            var unit = new DateValue(new DateOnly(date.Start.Year, FirstMonth(date.Start.Month), 1), To);
            if (date.End > unit.End)
            {
                scope.NoAnswer(At, $"the unit of '{field.Name}'", $"'{date.Iso}' may be in more than one", row);
                return null;
            }

            rows.Add(row with { Cells = [.. row.Cells, DerivedCells.Of(result, unit, "timeUnit", [cell], At)] });
        }

        return table with
        {
            Fields = [.. table.Fields, result],
            Rows = rows,
        };
    }

    private int FirstMonth(int month) =>
        To switch
        {
            DatePrecision.Year => 1,
            DatePrecision.Quarter => month - ((month - 1) % 3),
            _ => month,
        };
}
