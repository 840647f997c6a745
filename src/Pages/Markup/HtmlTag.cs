using System.Text.RegularExpressions;

namespace Report.Pages.Markup;

/// <summary>A tag or comment in HTML, recognised as browsers do.</summary>
/// <param name="Name">Name in small letters; empty for a comment.</param>
/// <param name="Index">Offset in the fragment of HTML.</param>
/// <param name="At">Offset in the Markdown.</param>
/// <param name="IsEnded">True if the tag or comment is closed by '>' or '--&gt;'.</param>
internal sealed partial record HtmlTag(
    string Name,
    string Text,
    int Index,
    int At,
    bool IsClosing,
    bool IsEnded,
    IReadOnlyList<AttributeOfTag> Attributes
)
{
    public bool IsComment => Name.Length == 0;

    public bool IsSelfClosing => Text.EndsWith("/>", StringComparison.Ordinal);

    public static IEnumerable<HtmlTag> In(RawHtml html)
    {
        foreach (Match match in Tags().Matches(html.Text))
        {
            yield return new HtmlTag(
                match.Groups["name"].Value.ToLowerInvariant(),
                match.Value,
                match.Index,
                html.At(match.Index),
                match.Groups["slash"].Length > 0,
                match.Groups["end"].Length > 0,
                [.. AttributesOf(match.Groups["attributes"], html)]
            );
        }
    }

    private static IEnumerable<AttributeOfTag> AttributesOf(Group written, RawHtml html) =>
        from Match match in Attribute().Matches(written.Value)
        let value = match.Groups["value"]
        select new AttributeOfTag(
            match.Groups["name"].Value.ToLowerInvariant(),
            html.At(written.Index + match.Index),
            value.Value,
            written.Index + value.Index,
            html.At(written.Index + value.Index)
        );

    // Quoted values may contain '>'. A value, tag or comment that is never closed extends to the end.
    [GeneratedRegex(
        """<!--(?<end>-?>)|<!--.*?(?<end>--!?>|\z)|<(?<slash>/?)(?<name>[A-Za-z][^\s/>]*)(?<attributes>(?>=\s*"[^"]*(?:"|\z)|=\s*'[^']*(?:'|\z)|[^>])*)(?<end>>|\z)""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tags();

    [GeneratedRegex(
        """(?<name>[^\s"'>/=]+)(?:\s*=\s*(?:"(?<value>[^"]*)|'(?<value>[^']*)|(?<value>[^\s"'>]+))["']?)?""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Attribute();
}

/// <param name="Name">Name in small letters.</param>
/// <param name="At">Offset of the name in the Markdown.</param>
/// <param name="ValueIndex">Offset of the value in the fragment of HTML, after the quotation mark.</param>
/// <param name="ValueAt">Offset of the value in the Markdown.</param>
internal sealed record AttributeOfTag(string Name, int At, string Value, int ValueIndex, int ValueAt);
