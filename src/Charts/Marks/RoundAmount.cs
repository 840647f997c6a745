namespace Report.Charts.Marks;

/// <summary>Round amounts for keys: one, two or five of a power of ten.</summary>
internal static class RoundAmount
{
    private static readonly decimal[] Steps = [5, 2, 1];

    /// <summary>The largest that is no more than an amount above zero.</summary>
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
