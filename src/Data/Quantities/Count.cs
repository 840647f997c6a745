namespace Report.Data;

/// <summary>A number with the word that goes with it.</summary>
internal static class Count
{
    public static string Of(int number, string one, string many) => $"{QuantityWriter.English.Number(number)} {(number == 1 ? one : many)}";
}
