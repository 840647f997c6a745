using Report.Diagnostics;
using Report.Languages;

namespace Report.Pages.Binding;

/// <summary>
/// A part of a bound text: plain words or what replaces a call. A new kind of part is one class, which says how it is written, and the
/// helper that makes it.
/// </summary>
internal abstract record BoundPart
{
    /// <summary>The part in texts without markup: SVG, attributes, titles, JSON. Empty for blocks.</summary>
    public abstract string Plain { get; }

    /// <summary>Returns the part for the start of a sentence: with a capital letter, if it is words made from data.</summary>
    public abstract BoundPart Capitalized(IProse prose);

    /// <summary>False where the part puts no words into its sentence.</summary>
    public virtual bool HasWords => true;

    /// <summary>Whether the part is the number of a note, which has to stand apart from another.</summary>
    public virtual bool IsNoteNumber => false;

    /// <summary>Whether the part has to know the sentence that contains it: see <see cref="InSentence"/>.</summary>
    public virtual bool NeedsSentence => false;

    /// <summary>Returns the part with the sentence that contains it assigned.</summary>
    /// <param name="at">Offset of the part in <paramref name="text"/>, the plain text of the paragraph.</param>
    public virtual BoundPart InSentence(string text, int at, BindingContext context) => this;

    /// <summary>Returns the part with the status of its values for texts that have no notes: "333 troops (forecast)".</summary>
    /// <param name="text">The whole text, as written. A status that it already mentions is not added.</param>
    public virtual BoundPart WithStatus(string text, BindingContext context) => this;

    /// <summary>Records what a page that shows the part uses.</summary>
    public abstract void Use(UseRecorder uses);

    /// <summary>Writes the part as HTML.</summary>
    /// <param name="page">Writes the page that the part is on: its notes, its partials, its language.</param>
    /// <param name="at">Position of the call, for diagnostics.</param>
    /// <param name="insideLink">True inside a link, where the part must not write another link.</param>
    public abstract string Write(PartWriter page, Position at, bool insideLink);
}
