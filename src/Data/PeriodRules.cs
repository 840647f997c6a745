using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Checks that all periods of a field are of one kind: a quarter among years would be compared with whole years.</summary>
internal static class PeriodRules
{
    public static void Check(IReadOnlyList<Field> fields, IReadOnlyList<Row> rows, DiagnosticBag bag)
    {
        foreach (var field in fields.Where(f => f.Type == FieldType.Period))
        {
            var cells = rows.Select(r => r[field.Name]).OfType<Cell>().Where(c => c.Value is DateValue).ToList();
            if (cells.Count == 0)
            {
                continue;
            }

            var first = cells[0];
            var kind = KindOf(first);
            if (cells.Find(c => KindOf(c) != kind) is { } other)
            {
                bag.Add(
                    DataRules.MixedPeriods.At(other.At, Text(other), InWords(KindOf(other)), Text(first), first.At.Line, InWords(kind))
                );
            }

            if (field.YearBegins is null && cells.Find(c => KindOf(c) == DatePrecision.FinancialYear) is { } year)
            {
                bag.Add(DataRules.YearBeginsUnsaid.At(year.At, Text(year), field.Name, "April"));
            }
        }
    }

    private static DatePrecision KindOf(Cell cell) => ((DateValue)cell.Value).Precision;

    private static string Text(Cell cell) => ((DateValue)cell.Value).Iso;

    private static string InWords(DatePrecision kind) =>
        kind switch
        {
            DatePrecision.HalfYear => "half-year",
            DatePrecision.FinancialYear => "financial year",
            _ => kind.ToString().ToLowerInvariant(),
        };
}
