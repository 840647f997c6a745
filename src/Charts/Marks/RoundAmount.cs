namespace Report.Charts.Marks;

/// <summary>Finds round amounts for keys: one, two or five times a power of ten.</summary>
internal static class RoundAmount
{
    private static readonly decimal[] Steps = [5, 2, 1];

    /// <summary>Returns the largest round amount that does not exceed the given one, which must be above zero.</summary>
    public static decimal Below(decimal amount)
    {
        var power = 1m;
        while (power > amount)
        {
            power /= 10;
        }

        while (power <= amount / 10)
        {
            power *= 10;
        }

        return Steps.First(step => step * power <= amount) * power;
    }
}
