using Report.Data.Findings;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads claims.yaml: a mapping of ids to claims.</summary>
internal static class ClaimReader
{
    private static readonly (string Word, Verdict Verdict)[] Verdicts =
    [
        ("supported", Verdict.Supported),
        ("imprecise", Verdict.Imprecise),
        ("outdated", Verdict.Outdated),
        ("not supported", Verdict.NotSupported),
        ("unverified", Verdict.Unverified),
        ("contradicted", Verdict.Contradicted),
    ];

    private static readonly Key<Located<string>> Text = new(
        "text",
        Shapes.Located(Shapes.Scalar),
        "What was found, in words; may hold helpers.",
        required: true
    );
    private static readonly Key<Located<string>> Value = new(
        "value",
        Shapes.Located(Shapes.Scalar),
        "The value found, if it is one: a helper that takes it from the data."
    )
    {
        Examples = ["{{value \"dataset\" \"field\" year=2010}}", "{{sum \"dataset\" \"field\"}}"],
    };

    private static readonly Key<string> Unit = new("unit", Shapes.Scalar, "What is counted or measured.")
    {
        Examples = ["troops", "hours", "%"],
    };
    private static readonly Key<Located<string>> Source = new(
        "source",
        Shapes.Located(Shapes.Scalar),
        "Id of the source where it is found."
    );
    private static readonly Key<IReadOnlyList<Basis>> Holds = new(Basis.Name, Basis.Shape, Basis.Description)
    {
        Examples = ["max(total) of us-troops > 300000"],
    };
    private static readonly ObjectShape<RecordEntry> EntryShape = new(
        "an entry of the record",
        BuildEntry,
        Text,
        Value,
        Unit,
        Source,
        Holds
    )
    {
        Tolerant = true,
    };

    private static readonly Key<string> Title = new(
        "title",
        Shapes.Title,
        "The claim in our words, short enough for a heading.",
        required: true
    );
    private static readonly Key<string> Quote = new("quote", Shapes.Scalar, "The claimant's own words, verbatim.", required: true);
    private static readonly Key<Quantity> Claimed = new("claimed", QuantityReader.Shape, "The value claimed, if it is one.");
    private static readonly Key<Located<string>> SaidIn = new(
        "source",
        Shapes.Located(Shapes.Scalar),
        "Id of the source where it was said."
    );
    private static readonly Key<IReadOnlyList<RecordEntry>> Record = new(
        "record",
        Shapes.ListOf(EntryShape),
        "What the published record says."
    );
    private static readonly Key<Verdict> Judgement = new(
        "verdict",
        Shapes.OneOf("verdict", Verdicts),
        "How the claim stands against the record.",
        required: true
    );
    private static readonly Key<Located<string>> Explanation = new(
        "explanation",
        Shapes.Located(Shapes.Scalar),
        "Why this verdict, in Markdown; may hold helpers.",
        required: true
    );

    private static readonly Key<DateValue> Date = new(
        "date",
        DateReader.Shape,
        "When the verdict was given or last changed; the day on which the report came out where it is left out."
    );

    private static readonly ObjectShape<Claim> ItemShape = new(
        "a claim",
        Build,
        Title,
        Quote,
        Claimed,
        Unit,
        SaidIn,
        Record,
        Judgement,
        Explanation,
        Date,
        Holds
    )
    {
        Tolerant = true,
    };

    public static readonly YamlSchema<IReadOnlyList<(Located<string> Id, Claim Claim)>> Shape = Shapes.MapOf(ItemShape);

    private const string OpeningOfCall = "{{";

    /// <summary>Returns the word for a verdict in claims.yaml.</summary>
    public static string Word(Verdict verdict) => Verdicts.First(v => v.Verdict == verdict).Word;

    private static Claim Build(KeyValues keys, DiagnosticBag bag)
    {
        if (!keys.Cut && keys.Has(Unit) && !keys.Wrote(Claimed))
        {
            bag.Add(ClaimRules.UnitAlone.At(keys.Place(Unit), Claimed.Name));
        }

        if (!keys.Cut && !keys.Has(Record) && keys.Maybe(Judgement) is { } verdict && verdict != Verdict.Unverified)
        {
            bag.Add(ClaimRules.NoRecord.At(keys.Place(Judgement), Word(verdict)));
        }

        if (!keys.Cut && !keys.Has(SaidIn))
        {
            bag.Add(ClaimRules.NoSource.At(keys.At));
        }

        return new Claim(
            "",
            keys.Get(Title, ""),
            keys.Get(Quote, ""),
            keys.Get(Claimed),
            keys.Get(Unit),
            keys.Maybe(SaidIn),
            keys.Get(Record, []),
            keys.Get(Judgement, Verdict.Unverified),
            keys.Get(Explanation, new Located<string>("", keys.At)),
            keys.At
        )
        {
            Date = keys.Get(Date),
            Holds = keys.Get(Holds, []),
            ClaimedIsRead = !keys.Cut && (keys.Get(Claimed) is not null || !keys.Wrote(Claimed)),
        };
    }

    private static RecordEntry BuildEntry(KeyValues keys, DiagnosticBag bag)
    {
        var (value, call) = ReadValue(keys.Maybe(Value), bag);
        if (!keys.Cut && keys.Has(Unit) && !keys.Wrote(Value))
        {
            bag.Add(ClaimRules.UnitAlone.At(keys.Place(Unit), Value.Name));
        }
        else if (keys.Has(Unit) && call is not null)
        {
            bag.Add(ClaimRules.UnitOfCall.At(keys.Place(Unit)));
        }

        if (!keys.Cut && !keys.Has(Source))
        {
            bag.Add(ClaimRules.RecordWithoutSource.At(keys.At));
        }

        return new RecordEntry(keys.Get(Text, new Located<string>("", keys.At)), value, keys.Get(Unit), keys.Maybe(Source), keys.At)
        {
            Call = call,
            Holds = keys.Get(Holds, []),
        };
    }

    // Warns of a value typed by hand, which does not follow when the data change.
    private static (Quantity? Value, Located<string>? Call) ReadValue(Located<string>? written, DiagnosticBag bag)
    {
        if (written is not { } text || text.Value.Contains(OpeningOfCall, StringComparison.Ordinal))
        {
            return (null, written);
        }

        if (QuantityReader.Read(text.Value, unit: null, Value.Name, text.At, bag) is not { } value)
        {
            return (null, null);
        }

        bag.Add(ClaimRules.Typed.At(text.At, text.Value));
        return (value, null);
    }
}
