using System.Diagnostics.CodeAnalysis;

namespace Report.Data;

/// <summary>What a text meant, or why it means nothing. A fault is a value: parsing never throws.</summary>
internal sealed record ParseResult<T>
    where T : class
{
    private ParseResult(T? value, ParseFault? fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>What was read; null exactly when there is a fault.</summary>
    public T? Value { get; }

    public ParseFault? Fault { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Succeeded => Fault is null;

    public static implicit operator ParseResult<T>(T value) => new(value, null);

    public static implicit operator ParseResult<T>(ParseFault fault) => new(null, fault);
}

/// <summary>The first thing wrong with a text.</summary>
/// <param name="Offset">Where it starts, in characters from the start of the text that was parsed.</param>
/// <param name="Length">How many characters it spans; 0 where something is missing or the text is empty.</param>
internal sealed record ParseFault(ParseRule Rule, int Offset, int Length);

/// <summary>Which rule of writing a quantity was broken.</summary>
public enum ParseRule
{
    /// <summary>Nothing but blanks.</summary>
    Empty,

    /// <summary>A number belongs here: "foru", "1e5", ".", "about".</summary>
    NotANumber,

    /// <summary>Digits not in threes, or not separated alike: "1,23" "12,34,567" "1,000 000". A decimal comma ends up here.</summary>
    Grouping,

    /// <summary>"007" is a name, not a number.</summary>
    LeadingZero,

    /// <summary>Larger than 10^22, or finer than a decimal of 28 digits holds.</summary>
    TooManyDigits,

    /// <summary>A date ("2016-07-08", "2016-07", "8/7/2016") belongs in a field of type date.</summary>
    Date,

    /// <summary>Something follows that is no part of a quantity: "65000 souls" where the unit is troops, "5m".</summary>
    UnknownText,

    /// <summary>"over about 300".</summary>
    TwoQualifiers,

    /// <summary>"over 300 to 400".</summary>
    QualifiedRange,

    /// <summary>"15000 to" or "between 15000".</summary>
    UnfinishedRange,

    /// <summary>"20000 to 15000".</summary>
    BackwardRange,

    /// <summary>"900 to 1.2 million" may mean two things.</summary>
    AmbiguousMultiplier,

    /// <summary>"10% to 12".</summary>
    MixedPercent,

    /// <summary>"12%" where the unit is another.</summary>
    PercentOfOtherUnit,

    /// <summary>"€5" where the unit is another currency, or none.</summary>
    MoneyOfOtherUnit,

    /// <summary>"4.2 (5 to 6)": an interval that the number is not in, or that is no interval.</summary>
    Interval,
}
