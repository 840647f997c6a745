using Report.Data;
using Report.Data.Findings;

namespace Report.Pages.Binding;

/// <summary>A text whose calls are replaced with data. Can be written as plain text or as HTML.</summary>
internal sealed record BoundText(IReadOnlyList<BoundPart> Parts)
{
    public static readonly BoundText Empty = new([]);

    /// <summary>False if a faulty call was left out, so that words are missing.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The plain text, for uses without markup: SVG, attributes, titles, JSON.</summary>
    public string Plain => string.Concat(Parts.Select(p => p.Plain));
}

/// <summary>A part of a bound text: plain words or what replaces a call.</summary>
internal abstract record BoundPart
{
    public abstract string Plain { get; }
}

/// <summary>The editor's own words.</summary>
internal sealed record Words(string Text) : BoundPart
{
    public override string Plain => Text;
}

/// <summary>Words made from data.</summary>
/// <param name="Text">The words as shown: "about 65,000 troops", "less than a quarter".</param>
/// <param name="Value">The value behind the words, for programs; null where the words do not stand for a single value.</param>
/// <param name="Unit">Unit of <paramref name="Value"/>.</param>
/// <param name="Cells">The cells that the words were made from, at least one, in the order in which the words name them.</param>
internal sealed record BoundValue(string Text, Value? Value, string? Unit, IReadOnlyList<CellReference> Cells) : BoundPart
{
    /// <summary>Breaks in the series between the cells, which the note on the value mentions.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>The status in plain text, which has no notes: "(forecast)". Null where there is nothing to say.</summary>
    public string? Aside { get; init; }

    public override string Plain => Aside is null ? Text : $"{Text} {Aside}";
}

/// <summary>A cell with the row and dataset around it.</summary>
internal sealed record CellReference(Dataset Dataset, Row Row, Cell Cell);

/// <summary>A number made by counting rows.</summary>
/// <param name="Rows">The rows counted.</param>
internal sealed record BoundCount(string Text, Dataset Dataset, IReadOnlyList<Row> Rows) : BoundPart
{
    public override string Plain => Text;
}

/// <summary>A number made by counting claims.</summary>
/// <param name="Claims">The claims counted; may be none.</param>
internal sealed record BoundTally(string Text, IReadOnlyList<Claim> Claims) : BoundPart
{
    public override string Plain => Text;
}

/// <summary>A condition or reason behind the sentence that contains it. Has no text of its own.</summary>
internal sealed record BoundFinding(Finding Finding) : BoundPart
{
    public override string Plain => "";
}

/// <summary>A reference to a publication. Empty in plain text.</summary>
internal sealed record BoundCitation(Source Source) : BoundPart
{
    public override string Plain => "";
}

/// <summary>A word that the glossary explains.</summary>
internal sealed record BoundTerm(Term Term, string Text) : BoundPart
{
    public override string Plain => Text;
}
