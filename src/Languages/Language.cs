namespace Report.Languages;

/// <summary>
/// Everything that one language says about quantities. In templates {0} stands for a number, or a number with its unit.
/// </summary>
public sealed record Language
{
    public required string DecimalMark { get; init; }

    /// <summary>Stands between each three digits.</summary>
    public required string GroupMark { get; init; }

    public required string Minus { get; init; }

    public required string MinusSpoken { get; init; }

    public required string About { get; init; }

    /// <summary>A little more than a number.</summary>
    public required string JustOver { get; init; }

    public required string JustUnder { get; init; }

    public required string Over { get; init; }

    public required string AtLeast { get; init; }

    /// <summary>A ceiling that is not reached, of things counted.</summary>
    public required string Fewer { get; init; }

    /// <summary>A ceiling that is not reached, of things measured.</summary>
    public required string Less { get; init; }

    /// <summary>A ceiling that is not reached, of a bare number.</summary>
    public required string Under { get; init; }

    public required string AtMost { get; init; }

    /// <summary>{0} is the low end, {1} the high end.</summary>
    public required string Range { get; init; }

    /// <summary>{0} is a number and {1} the range that it is given with.</summary>
    public required string WithInterval { get; init; }

    /// <summary>The same where it is said in percent, {2}, how sure the range is.</summary>
    public required string WithConfidence { get; init; }

    public required string SpokenConfidence { get; init; }

    /// <summary>{0} is a low and {1} a high end, in a comparison.</summary>
    public required string Between { get; init; }

    public required MissingWords Missing { get; init; }

    /// <summary>Names for large numbers on an axis, largest first.</summary>
    public required IReadOnlyList<(decimal Size, string Name)> Magnitudes { get; init; }

    /// <summary>A number of a unit in words, {0} the number and {1} the unit.</summary>
    public required string WithUnit { get; init; }

    /// <summary>{0} the number and {1} a unit that begins with "%".</summary>
    public required string WithPercent { get; init; }

    /// <summary>{0} the number, without its minus, and {1} the sign of a currency.</summary>
    public required string WithMoney { get; init; }

    /// <summary>The unit for exactly one: "troop per 1,000 people" for "troops per 1,000 people".</summary>
    public required Func<string, string> Singular { get; init; }

    /// <summary>Whether a unit is measured (hours, %, km, money) rather than counted.</summary>
    public required Func<string, bool> IsMeasured { get; init; }

    /// <summary>How a voice should say a unit that is written as a sign: "percent" for "%".</summary>
    public required IReadOnlyDictionary<string, string> SpokenUnits { get; init; }

    /// <summary>Shares below one that have a name, by what they are of one.</summary>
    public required IReadOnlyList<(decimal Value, string Name)> Fractions { get; init; }

    /// <summary>Multiples above one that have a name.</summary>
    public required IReadOnlyList<(decimal Value, string Name)> Multiples { get; init; }

    /// <summary>Any other multiple.</summary>
    public required string Times { get; init; }

    /// <summary>A change in percent: "by {0}".</summary>
    public required string By { get; init; }

    public required string MoreThan { get; init; }

    public required string LessThan { get; init; }

    /// <summary>Two that are equal, in number or in size.</summary>
    public required string Same { get; init; }

    /// <summary>A change that is none.</summary>
    public required string Unchanged { get; init; }

    /// <summary>A difference of things counted, {0} the number and {1} the unit.</summary>
    public required string CountedMore { get; init; }

    public required string CountedFewer { get; init; }

    /// <summary>A difference of what is measured, {0} the number with its unit.</summary>
    public required string MeasuredMore { get; init; }

    public required string MeasuredLess { get; init; }

    /// <summary>Counts that a text writes in words, from none; larger ones are written in digits.</summary>
    public IReadOnlyList<string> Counts { get; init; } = [];

    /// <summary>What the difference of two percentages is counted in.</summary>
    public required string PercentagePoints { get; init; }
}
