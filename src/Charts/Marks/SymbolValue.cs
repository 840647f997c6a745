namespace Report.Charts.Marks;

/// <summary>
/// Finds the amount that one symbol of a unit chart stands for: one, two or five times a power of ten, which is easy to count with.
/// </summary>
internal static class SymbolValue
{
    // With more symbols than this, a group would look like a texture and could not be counted.
    private const int MostSymbols = 320;

    private static readonly decimal[] Steps = [1, 2, 5];

    /// <param name="largest">The largest amount that the chart shows.</param>
    public static decimal For(decimal largest)
    {
        for (var power = 1m; power < 1e27m; power *= 10)
        {
            foreach (var step in Steps)
            {
                if (largest <= step * power * MostSymbols)
                {
                    return step * power;
                }
            }
        }

        return largest / MostSymbols;
    }
}
