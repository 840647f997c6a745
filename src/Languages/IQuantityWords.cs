namespace Report.Languages;

/// <summary>
/// The words of one language for numbers, quantities and comparisons: one method each, so that each language has its own word order. A
/// parameter <c>number</c> is written with its unit already, unless another parameter gives the unit.
/// </summary>
internal interface IQuantityWords
{
    string DecimalMark { get; }

    /// <summary>The separator between groups of three digits.</summary>
    string GroupMark { get; }

    string Minus { get; }

    /// <summary>The spoken form of <see cref="Minus"/>, for screen readers, with a space after it: "minus ".</summary>
    string MinusSpoken { get; }

    string About(string number);

    /// <summary>A little more than a number: "just over 5".</summary>
    string JustOver(string number);

    string JustUnder(string number);

    string Over(string number);

    string AtLeast(string number);

    /// <summary>An upper limit, not included, of things that are counted: "fewer than 5".</summary>
    string Fewer(string number);

    /// <summary>An upper limit, not included, of something that is measured: "less than 24 hours".</summary>
    string Less(string number);

    /// <summary>An upper limit, not included, of a number without a unit: "under 5".</summary>
    string Under(string number);

    string AtMost(string number);

    string Range(string low, string high);

    /// <summary>A number and its uncertainty as a range: "12 (10 to 14)".</summary>
    string WithInterval(string number, string range);

    /// <summary>A number and its confidence interval: "12 (95% CI 10 to 14)".</summary>
    string WithConfidence(string number, string range, string percent);

    /// <summary>The spoken form of <see cref="WithConfidence"/>.</summary>
    string SpokenConfidence(string number, string range, string percent);

    /// <summary>A range within a comparison: "between 10 and 14".</summary>
    string Between(string low, string high);

    MissingWords Missing { get; }

    /// <summary>The large numbers that have names, such as a million, the largest first.</summary>
    IReadOnlyList<decimal> Magnitudes { get; }

    /// <summary>A number, already divided by <paramref name="size"/>, with the name of the size: "1.5 million".</summary>
    string InMagnitude(string number, decimal size);

    /// <summary>A number, or a range of numbers, with a unit that is a word.</summary>
    string WithUnit(string number, string unit);

    /// <summary>A number with a unit that begins with a percent sign: "12% of GDP".</summary>
    /// <param name="number">The number, with its minus.</param>
    /// <param name="unit">The unit, which begins with "%".</param>
    string WithPercent(string number, string unit);

    /// <summary>An amount of money: "−€12 per head".</summary>
    /// <param name="minus">The minus; empty for a number that is not negative.</param>
    /// <param name="number">The number without its minus.</param>
    /// <param name="sign">The sign of the currency.</param>
    /// <param name="rest">The rest of the unit, with the space before it: " per head"; or empty.</param>
    string WithMoney(string minus, string number, string sign, string rest);

    /// <summary>The singular of a unit, for exactly one: "troop per 1,000 people" for "troops per 1,000 people".</summary>
    string Singular(string unit);

    /// <summary>True if a unit is measured (hours, %, km, money), false if it is counted (troops).</summary>
    bool IsMeasured(string unit);

    /// <summary>The spoken form of a unit that is written as a sign: "percent" for "%"; any other unit unchanged.</summary>
    string SpokenUnit(string unit);

    /// <summary>The spoken form of a unit of money: "million pounds", "pounds per head".</summary>
    /// <param name="sign">The sign of the currency.</param>
    /// <param name="rest">The rest of the unit; empty if there is none.</param>
    /// <param name="isMagnitude">True if <paramref name="rest"/> begins with "million" or the like.</param>
    string SpokenMoney(string sign, string rest, bool isMagnitude);

    /// <summary>Fractions below one that have a name, with their value: 0.25, "a quarter".</summary>
    IReadOnlyList<(decimal Value, string Name)> Fractions { get; }

    /// <summary>Multiples above one that have a name: 2, "twice".</summary>
    IReadOnlyList<(decimal Value, string Name)> Multiples { get; }

    /// <summary>A multiple without a name: "12 times".</summary>
    string Times(string number);

    /// <summary>A change by a fraction or a percentage: "by 12%".</summary>
    string By(string share);

    string MoreThan(string multiple);

    string LessThan(string multiple);

    /// <summary>Says that two values are equal: "the same".</summary>
    string Same { get; }

    /// <summary>A change of zero, in place of <see cref="By"/>: "not at all".</summary>
    string Unchanged { get; }

    /// <summary>A verb for a change of zero, in place of <see cref="Rose"/> or <see cref="Fell"/>: "did not change".</summary>
    string DidNotChange { get; }

    /// <summary>A verb for a change too small to mention: "held steady".</summary>
    string HeldSteady { get; }

    /// <param name="by">The change, written by <see cref="By"/>.</param>
    string Fell(string by);

    string Rose(string by);

    /// <summary>A verb for a rise to a whole multiple: "doubled".</summary>
    /// <param name="times">The multiple, at least two.</param>
    string Multiplied(int times);

    string MoreThanMultiplied(int times);

    string AboutMultiplied(int times);

    /// <summary>A verb for a rise to a little less than a whole multiple: "almost doubled".</summary>
    string AlmostMultiplied(int times);

    /// <summary>A difference between numbers of things that are counted: "300 more troops".</summary>
    string CountedMore(string number, string unit);

    string CountedFewer(string number, string unit);

    /// <summary>A difference between values that are measured: "24 hours more".</summary>
    string MeasuredMore(string number);

    string MeasuredLess(string number);

    /// <summary>The unit of the difference between two percentages: "percentage points of GDP".</summary>
    /// <param name="rest">The rest of the unit after "%", with the space before it: " of GDP"; or empty.</param>
    string PercentagePoints(string rest);

    /// <summary>A small count as prose writes it, in words; null if it is written in digits.</summary>
    string? Count(int count);
}
