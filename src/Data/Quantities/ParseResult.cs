using System.Diagnostics.CodeAnalysis;

namespace Report.Data;

/// <summary>The result of parsing a text: a value or a fault. Parsing never throws.</summary>
internal sealed record ParseResult<T>
    where T : class
{
    private ParseResult(T? value, ParseFault? fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>The parsed value; null exactly if there is a fault.</summary>
    public T? Value { get; }

    public ParseFault? Fault { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Succeeded => Fault is null;

    public static implicit operator ParseResult<T>(T value) => new(value, null);

    public static implicit operator ParseResult<T>(ParseFault fault) => new(null, fault);
}

/// <summary>The first fault in a text that was parsed.</summary>
/// <param name="Offset">The start of the fault, in characters from the start of the text.</param>
/// <param name="Length">The length of the fault in characters; 0 if something is missing at its start.</param>
internal sealed record ParseFault(ParseRule Rule, int Offset, int Length);

/// <summary>The rules of the notation of quantities that a text can break.</summary>
public enum ParseRule
{
    /// <summary>The text is empty or blank.</summary>
    Empty,

    /// <summary>A number is expected: "foru", ".", "about".</summary>
    NotANumber,

    /// <summary>
    /// Digits are not in groups of three, or their separators differ: "1,23" "12,34,567" "1,000 000". A decimal comma breaks this rule
    /// too.
    /// </summary>
    Grouping,

    /// <summary>A number begins with a zero: "007" is an identifier.</summary>
    LeadingZero,

    /// <summary>The number is larger than 10^22, or has more digits than a decimal holds (28).</summary>
    TooManyDigits,

    /// <summary>A date ("2016-07-08", "2016-07", "8/7/2016") belongs in a field of type date.</summary>
    Date,

    /// <summary>The quantity is followed by unknown text: "65000 souls" where the unit is troops, "5m".</summary>
    UnknownText,

    /// <summary>Two qualifiers: "over about 300".</summary>
    TwoQualifiers,

    /// <summary>A qualifier before a range: "over 300 to 400".</summary>
    QualifiedRange,

    /// <summary>A range without its end: "15000 to" or "between 15000".</summary>
    UnfinishedRange,

    /// <summary>A range whose first end is the larger: "20000 to 15000".</summary>
    BackwardRange,

    /// <summary>It is unclear what a multiplier applies to: "900 to 1.2 million", or "5 million" if the unit is "million euros".</summary>
    AmbiguousMultiplier,

    /// <summary>A percent sign at the first end of a range only: "10% to 12".</summary>
    MixedPercent,

    /// <summary>A percent sign in a field with another unit, or none: "12%".</summary>
    PercentOfOtherUnit,

    /// <summary>A currency sign in a field with another unit, or none: "€5".</summary>
    MoneyOfOtherUnit,

    /// <summary>An interval that does not contain its number, or cannot be read: "4.2 (5 to 6)".</summary>
    Interval,
}
