using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>A reference to a footnote that does not exist. Shown as written, and ignored by the rules for prose.</summary>
internal sealed class UnknownNote(string text) : LiteralInline(text);
