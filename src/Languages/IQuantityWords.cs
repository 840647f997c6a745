namespace Report.Languages;

/// <summary>
/// Everything that a language says about numbers, quantities and comparisons: one method each, so that the order of words is the
/// language's own. A <c>number</c> has its unit already, unless a parameter gives it.
/// </summary>
internal interface IQuantityWords
{
    string DecimalMark { get; }

    /// <summary>Stands between each three digits.</summary>
    string GroupMark { get; }

    string Minus { get; }

    /// <summary>What a voice says for <see cref="Minus"/>, with the blank behind it.</summary>
    string MinusSpoken { get; }

    string About(string number);

    /// <summary>A little more than a number.</summary>
    string JustOver(string number);

    string JustUnder(string number);

    string Over(string number);

    string AtLeast(string number);

    /// <summary>A ceiling that is not reached, of things counted.</summary>
    string Fewer(string number);

    /// <summary>A ceiling that is not reached, of things measured.</summary>
    string Less(string number);

    /// <summary>A ceiling that is not reached, of a bare number.</summary>
    string Under(string number);

    string AtMost(string number);

    string Range(string low, string high);

    /// <summary>A number and the range that it is given with.</summary>
    string WithInterval(string number, string range);

    /// <summary>The same where it is said in percent how sure the range is.</summary>
    string WithConfidence(string number, string range, string percent);

    string SpokenConfidence(string number, string range, string percent);

    /// <summary>A range in a comparison.</summary>
    string Between(string low, string high);

    MissingWords Missing { get; }

    /// <summary>The sizes of large numbers that have names, largest first.</summary>
    IReadOnlyList<decimal> Magnitudes { get; }

    /// <summary>A number that is divided by <paramref name="size"/> already, with the name of the size: "1.5 million".</summary>
    string InMagnitude(string number, decimal size);

    /// <summary>A number, or a range of numbers, with a unit that is a word.</summary>
    string WithUnit(string number, string unit);

    /// <param name="number">With its minus.</param>
    /// <param name="unit">Begins with "%".</param>
    string WithPercent(string number, string unit);

    /// <param name="minus">Empty where there is none.</param>
    /// <param name="number">Without its minus.</param>
    /// <param name="sign">Of the currency.</param>
    /// <param name="rest">Of the unit: " per head", or empty.</param>
    string WithMoney(string minus, string number, string sign, string rest);

    /// <summary>The unit for exactly one: "troop per 1,000 people" for "troops per 1,000 people".</summary>
    string Singular(string unit);

    /// <summary>Whether a unit is measured (hours, %, km, money) rather than counted.</summary>
    bool IsMeasured(string unit);

    /// <summary>How a voice says a unit that is written as a sign: "percent" for "%"; any other as it is.</summary>
    string SpokenUnit(string unit);

    /// <summary>How a voice says a unit of money: "million pounds", "pounds per head".</summary>
    /// <param name="sign">Of the currency.</param>
    /// <param name="rest">Of the unit; empty where there is nothing else.</param>
    /// <param name="isMagnitude">Whether <paramref name="rest"/> begins with "million" or the like.</param>
    string SpokenMoney(string sign, string rest, bool isMagnitude);

    /// <summary>Shares below one that have a name, by what they are of one.</summary>
    IReadOnlyList<(decimal Value, string Name)> Fractions { get; }

    /// <summary>Multiples above one that have a name.</summary>
    IReadOnlyList<(decimal Value, string Name)> Multiples { get; }

    /// <summary>Any other multiple.</summary>
    string Times(string number);

    /// <summary>A change by a share or a percentage.</summary>
    string By(string share);

    string MoreThan(string multiple);

    string LessThan(string multiple);

    /// <summary>Two that are equal, in number or in size.</summary>
    string Same { get; }

    /// <summary>A change that is none.</summary>
    string Unchanged { get; }

    /// <summary>A verb, as the ones below: a change that is none.</summary>
    string DidNotChange { get; }

    /// <summary>A change that is too small to be told.</summary>
    string HeldSteady { get; }

    /// <param name="by">As <see cref="By"/> has it.</param>
    string Fell(string by);

    string Rose(string by);

    /// <summary>A rise to so many times as much: "doubled".</summary>
    /// <param name="times">At least two.</param>
    string Multiplied(int times);

    string MoreThanMultiplied(int times);

    string AboutMultiplied(int times);

    /// <summary>A rise to a little less than so many times as much.</summary>
    string AlmostMultiplied(int times);

    /// <summary>A difference of things counted.</summary>
    string CountedMore(string number, string unit);

    string CountedFewer(string number, string unit);

    /// <summary>A difference of what is measured.</summary>
    string MeasuredMore(string number);

    string MeasuredLess(string number);

    /// <summary>What the difference of two percentages is counted in.</summary>
    /// <param name="rest">Of the unit behind "%": " of GDP", or empty.</param>
    string PercentagePoints(string rest);

    /// <summary>A count that a text writes in words; null where it is written in digits.</summary>
    string? Count(int count);
}
