namespace Report.Data;

/// <summary>Writes a count with its noun in the singular or plural, in English.</summary>
internal static class Count
{
    public static string Of(int number, string one, string many) => $"{QuantityWriter.English.Number(number)} {(number == 1 ? one : many)}";
}
