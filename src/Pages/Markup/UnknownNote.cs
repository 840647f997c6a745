using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>A reference to a footnote that is not there: shown as it is written, and no word or number of the prose.</summary>
internal sealed class UnknownNote(string text) : LiteralInline(text);
