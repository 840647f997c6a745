using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Shouldly;

namespace Report.Tests.Languages;

/// <summary>The templates, style sheets and scripts of the theme contain no words for readers: they get them from the language.</summary>
public sealed partial class ThemeWordTests
{
    // Names of formats, which are the same in every language.
    private static readonly HashSet<string> Names = ["CSV", "JSON", "SVG", "PNG", "Frictionless"];

    private static readonly string[] Spoken = ["aria-label", "aria-description", "title", "alt", "placeholder", "label", "summary"];

    [Fact]
    public void Templates_have_no_words() =>
        FilesOf("*.hbs").SelectMany(file => InTemplate(File.ReadAllText(file)).Select(word => $"{word} in {file}")).ShouldBeEmpty();

    [Fact]
    public void Style_sheets_write_no_words() =>
        FilesOf("*.css").SelectMany(file => InStyleSheet(File.ReadAllText(file)).Select(word => $"{word} in {file}")).ShouldBeEmpty();

    [Fact]
    public void Scripts_have_no_words() =>
        FilesOf("*.js").SelectMany(file => InScript(File.ReadAllText(file)).Select(word => $"{word} in {file}")).ShouldBeEmpty();

    [Theory]
    [InlineData("<p>{{#if date}}Published {{date}}{{/if}}</p>", "Published")]
    [InlineData("<a title=\"Next chapter\" class=\"next\">{{title}}</a>", "Next chapter")]
    [InlineData("<input {{#if x}}placeholder=\"Search\"{{/if}}>", "Search")]
    [InlineData("<a href=\"{{url}}\" download>CSV</a> {{> cell}} {{#each rows as |row|}}{{{row.html}}}{{/each}}", null)]
    public void A_word_in_a_template_is_found(string template, string? word) => InTemplate(template).ShouldBe(word is null ? [] : [word]);

    [Theory]
    [InlineData("a::after { content: \" (link)\"; }", "link")]
    [InlineData("a::after { content: counter(notes) \" \" attr(data-label) / \"note\"; }", "note")]
    [InlineData("a::before { content: \"↑\"; font-family: \"Source Serif\"; }", null)]
    public void A_word_in_a_style_sheet_is_found(string css, string? word) => InStyleSheet(css).ShouldBe(word is null ? [] : [word]);

    [Theory]
    [InlineData("status.textContent = `${count} rows shown`;", "rows shown")]
    [InlineData("button.textContent = \"Copy\";", "Copy")]
    [InlineData("button.setAttribute(\"aria-label\", 'close');", "close")]
    [InlineData("say(\"Nothing was found\");", "Nothing was found")]
    [InlineData("element.append(\"more\"); // \"a word in a comment\"", "more")]
    [InlineData(
        "button.textContent = words.copy; row.querySelector(\".tucks :is(th, td) button\"); element.className = \"button copy-button\";",
        null
    )]
    public void A_word_in_a_script_is_found(string script, string? word) => InScript(script).ShouldBe(word is null ? [] : [word]);

    private static IEnumerable<string> FilesOf(string pattern)
    {
        var files = Directory.GetFiles(Repository.PathTo("theme"), pattern, SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        return files.Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> InTemplate(string template)
    {
        var document = new HtmlParser().ParseDocument(Handlebars().Replace(template, " "));
        var texts = document.Descendants<IText>().Where(t => t.ParentElement?.Closest("script, style") is null).Select(t => t.Data);
        var attributes = document.All.SelectMany(e => Spoken.Select(e.GetAttribute)).OfType<string>();
        return texts.Concat(attributes).SelectMany(WordsIn);
    }

    private static IEnumerable<string> InStyleSheet(string css) =>
        Content()
            .Matches(CssComment().Replace(css, ""))
            .SelectMany(c => Literal().Matches(Function().Replace(c.Value, "")))
            .SelectMany(l => WordsIn(Inside(l)));

    // Returns all words of literals that are shown to readers, such as those assigned to textContent. Of other literals, returns only
    // those that
    // read as a sentence, since selectors, keys and classes are words too.
    private static IEnumerable<string> InScript(string script)
    {
        var code = ScriptComment().Replace(script, "$1");
        var shown = Sink().Matches(code).Select(s => Inside(Literal().Matches(s.Value)[^1]));
        var sentences = Literal().Matches(Console().Replace(code, "")).Select(Inside).Where(text => Sentence().IsMatch(text));
        return shown.Concat(sentences).SelectMany(WordsIn).Distinct();
    }

    private static string Inside(Match literal) => Place().Replace(literal.Value[1..^1], " ");

    // Returns neighbouring words as one text.
    private static IEnumerable<string> WordsIn(string text) => Words().Matches(text).Select(m => m.Value).Where(w => !Names.Contains(w));

    // Matches expressions in double and in triple braces.
    [GeneratedRegex(@"\{\{\{?.*?\}?\}\}", RegexOptions.Singleline)]
    private static partial Regex Handlebars();

    [GeneratedRegex(@"[A-Za-z]{2,}( [A-Za-z]{2,})*")]
    private static partial Regex Words();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex CssComment();

    [GeneratedRegex(@"\bcontent:[^;}]*")]
    private static partial Regex Content();

    [GeneratedRegex(@"\b(attr|counters?|var|url)\([^)]*\)")]
    private static partial Regex Function();

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`")]
    private static partial Regex Literal();

    // Requires a blank or the start of a line before "//", since an address such as https://example.org has one too.
    [GeneratedRegex(@"(^|\s)//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex ScriptComment();

    [GeneratedRegex(
        @"(?:\.(?:textContent|innerText|innerHTML|title|alt|placeholder|ariaLabel)\s*\+?=\s*|setAttribute\(""(?:aria-label|title|alt|placeholder)"",\s*|\.(?:append|prepend|before|after|replaceChildren|replaceWith)\(|createTextNode\(|new Text\()(?:""[^""\n]*""|'[^'\n]*'|`[^`]*`)"
    )]
    private static partial Regex Sink();

    // Messages on the console are for developers who embed a chart, and stay English.
    [GeneratedRegex(@"console\.\w+\((?:`[^`]*`|""[^""]*"")\)")]
    private static partial Regex Console();

    // Text that has no sign of a selector, of markup or of code, and is more than two class names: it starts with a capital or has three
    // words.
    [GeneratedRegex(@"^(?=[^.#\[\]<>{}()=*:_/]*[.?!:]?\s*$)\s*(?:[A-Z][a-z]+ [a-z]{2,}|[A-Za-z]+ [a-z]{2,} [a-z]{2,})")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Place();
}
