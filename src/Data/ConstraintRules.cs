using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Checks cells against the constraints of their fields.</summary>
internal static class ConstraintRules
{
    public static void CheckRequired(IReadOnlyList<Field> fields, RawRow row, DiagnosticBag bag)
    {
        foreach (var field in fields)
        {
            if (field.Constraints.Required && !row.Cells.Any(c => ReferenceEquals(c.Field, field)))
            {
                bag.Add(DataRules.BlankRequired.At(row.At, field.Name));
            }
        }
    }

    public static void CheckValue(Field field, Value value, RawCell cell, DiagnosticBag bag)
    {
        var constraints = field.Constraints;
        if (!constraints.LimitValues)
        {
            return;
        }

        if (Ends(constraints.Minimum) is var (least, _) && Ends(value) is var (low, _) && low < least)
        {
            bag.Add(DataRules.BelowMinimum.At(cell.At, cell.Text, field.Name, Text(constraints.Minimum!)));
        }

        if (Ends(constraints.Maximum) is var (_, most) && Ends(value) is var (_, high) && high > most)
        {
            bag.Add(DataRules.AboveMaximum.At(cell.At, cell.Text, field.Name, Text(constraints.Maximum!)));
        }

        if (constraints.Enum.Count > 0 && !constraints.Enum.Any(listed => IsSame(listed, value)))
        {
            bag.Add(
                DataRules.NotInEnum.At(cell.At, cell.Text, field.Name).WithHint(DidYouMean.Hint(cell.Text, constraints.Enum.Select(Text)))
            );
        }
    }

    public static void CheckUnique(IReadOnlyList<Field> fields, IReadOnlyList<Row> rows, DiagnosticBag bag)
    {
        foreach (var field in fields.Where(f => f.Constraints.Unique))
        {
            var first = new Dictionary<Value, Cell>();
            foreach (var row in rows)
            {
                if (row[field.Name] is { } cell && !first.TryAdd(cell.Value, cell))
                {
                    bag.Add(DataRules.NotUnique.At(cell.At, field.Name, Text(cell.Value), first[cell.Value].At.Line));
                }
            }
        }
    }

    private static bool IsSame(Value listed, Value value) =>
        listed.Equals(value) || (listed is TextValue { Text: var a } && value is TextValue { Text: var b } && NameKey.AreAlike(a, b));

    // The ends of a value on a numeric scale, dates as day numbers; an open end counts as the other one. Null for texts and missing values.
    private static (decimal Low, decimal High)? Ends(Value? value) =>
        value switch
        {
            DateValue date => (date.Start.DayNumber, date.End.DayNumber),
            Quantity { Kind: not QuantityKind.Missing } quantity => (
                (quantity.Low ?? quantity.High)!.Value,
                (quantity.High ?? quantity.Low)!.Value
            ),
            _ => null,
        };

    private static string Text(Value value) => ValueText.Key(value);
}
