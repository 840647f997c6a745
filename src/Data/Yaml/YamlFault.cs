using System.Text;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

/// <summary>
/// Explains a YAML syntax error to somebody who has never read the specification. YamlDotNet's message gives the kind of error; the text
/// itself shows what the editor most likely meant.
/// </summary>
/// <param name="message">YamlDotNet's message.</param>
/// <param name="at">The position at which YamlDotNet gave up, at or after the mistake.</param>
/// <param name="bracket">Position of the innermost <c>[</c> or <c>{</c> that was still open; null for none.</param>
/// <param name="firstLine">Line of the file at which <paramref name="text"/> starts.</param>
internal sealed partial class YamlFault(string message, Position at, Position? bracket, string text, int firstLine)
{
    // YAML 1.2, 7.4.2.
    private const int LongestKey = 1024;

    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>False if YamlDotNet gave no position, and <c>at</c> is the end of the last event before the mistake.</summary>
    public bool IsPlaced { get; init; } = true;

    private string Line => lines.ElementAtOrDefault(at.Line - firstLine) ?? "";

    private string Before => Line[..Math.Min(at.Column - 1, Line.Length)];

    private string Here => at.Column <= Line.Length ? Line[(at.Column - 1)..] : "";

    public Diagnostic Explain()
    {
        if (Tab() is { } tab)
        {
            return DataRules.TabIndent.At(tab);
        }

        if (LeftOpen() is { } sign)
        {
            return CharacterAt(sign) is var opened and ("[" or "{")
                ? DataRules.OpenBracket.At(sign, opened)
                : DataRules.OpenQuoteInYaml.At(sign);
        }

        if (Said("found unexpected end of stream", "multi-line double-quoted scalar") && Here is ['"' or '\'', ..])
        {
            return DataRules.OpenQuoteInYaml.At(at);
        }

        if (IsEscape)
        {
            return DataRules.BadEscape.At(at);
        }

        if (NoCharacter() is { } escape)
        {
            return DataRules.BadEscape.At(escape);
        }

        if (bracket is { } open && (Said("Operation is not valid", "node content") || at.Line > open.Line))
        {
            return DataRules.OpenBracket.At(open, CharacterAt(open));
        }

        if (bracket is { } unfinished && Said("did not find expected ','"))
        {
            return MissingComma(unfinished);
        }

        if (Said("found invalid mapping") && Before.Contains(": ", StringComparison.Ordinal))
        {
            return DataRules.ColonInText.At(at);
        }

        if (Said("did not find expected key", "did not find expected '-'", "found invalid mapping"))
        {
            return Before.Trim().Length == 0 || Said("found invalid mapping")
                ? Misplaced()
                : DataRules.TextAfterValue.At(at, Here.TrimEnd());
        }

        return Said("cannot start any token", "disallowed", "node content", "not allowed in this context") && Here.Length > 0
            ? DataRules.SpecialStart.At(at, Here[..1])
            : DataRules.NotYaml.At(at);
    }

    // YamlDotNet gives up at the colon that follows the word before which a comma is missing.
    private Diagnostic MissingComma(Position unfinished)
    {
        var before = Before.TrimEnd();
        if (!Here.StartsWith(':') || LastWord().Match(before) is not { Success: true } word)
        {
            return DataRules.MissingComma.At(at, CharacterAt(unfinished));
        }

        return DataRules
            .MissingComma.At(at with { Column = word.Index + 1, Length = word.Length }, CharacterAt(unfinished))
            .WithHint($"write ', {word.Value}: …'; text that holds a colon needs quotes");
    }

    // A delimiter after the position at which YamlDotNet gave up is not to blame.
    private Position? LeftOpen() =>
        UnclosedDelimiter.Find(lines) is var (line, column)
        && (!IsPlaced || (line, column) is var sign && sign.CompareTo((at.Line - firstLine, at.Column - 1)) <= 0)
        && !IsEscape
            ? at with
            {
                Line = line + firstLine,
                Column = column + 1,
                Length = 1,
            }
            : null;

    private bool IsEscape => Said("unknown escape", "did not find expected hexadecimal", "invalid Unicode");

    private bool Said(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (message.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // If YamlDotNet's message names a tab, it may be further down; else it is on the line of the fault or the one above.
    private Position? Tab()
    {
        var from = at.Line - firstLine;
        var (first, last) = Said(" tab ") ? (from, lines.Length - 1) : (from - 1, from);
        for (var i = Math.Max(0, first); i <= Math.Min(last, lines.Length - 1); i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart(' ', '\t').Length;
            if (indent < lines[i].Length && lines[i].IndexOf('\t', 0, indent) is >= 0 and var tab)
            {
                return at with { Line = i + firstLine, Column = tab + 1, Length = 1 };
            }
        }

        return null;
    }

    // YamlDotNet gives up before the text that holds the escape, and gives no position.
    private Position? NoCharacter()
    {
        if (!Said("UTF32"))
        {
            return null;
        }

        var escapes =
            from line in lines.Index().Skip(at.Line - firstLine)
            from escape in LongEscape().Matches(line.Item)
            where !Rune.IsValid(Convert.ToUInt32(escape.Groups[1].Value, 16))
            select (Position?)new Position(at.File, line.Index + firstLine, escape.Index + 1, escape.Length);
        return escapes.FirstOrDefault();
    }

    [GeneratedRegex(@"\\U([0-9A-Fa-f]{8})")]
    private static partial Regex LongEscape();

    [GeneratedRegex(@"(?<=\S\s+)[\w-]+$")]
    private static partial Regex LastWord();

    // Explains a line that fits nowhere: often a key without its colon, or without a blank after the colon.
    private Diagnostic Misplaced()
    {
        if (KeyAbove() is { } key)
        {
            return key;
        }

        var fault = DataRules.Misplaced.At(Start());
        var colon = Line.IndexOf(':', StringComparison.Ordinal);
        if (colon > LongestKey || (colon < 0 && Line.Length > LongestKey))
        {
            return fault.WithHint(
                "a key has at most 1,024 characters; where this is text, a quotation mark or an indent is missing before it"
            );
        }

        if (NoBlank().Match(Line) is { Success: true } blank)
        {
            return fault.WithHint($"behind the key stands U+{(int)blank.Value[^1]:X4}, which only looks right: type a colon and a blank");
        }

        return KeyAndValue().Match(Line) is { Success: true } pair ? fault.WithHint(ColonAndBlank(pair)) : fault;
    }

    // YAML reads a key without a colon and the correct line below it as one text, and gives up at the colon of the latter.
    private Diagnostic? KeyAbove()
    {
        var line = LineAbove(at.Line - firstLine);
        if (line < 0 || !KeyLine().IsMatch(Line) || IndentOf(lines[line]) != IndentOf(Line))
        {
            return null;
        }

        var fault = DataRules.Misplaced.At(at with { Line = line + firstLine, Column = IndentOf(lines[line]) + 1 });
        if (NothingBehindColon().Match(lines[line]) is { Success: true } joined)
        {
            return fault.WithHint(ColonAndBlank(joined));
        }

        // The last words of a text of several lines look the same, so only the first line of a block gets the hint.
        var above = LineAbove(line);
        var isFirst = above < 0 || lines[above].TrimEnd().EndsWith(':');
        return isFirst && KeyAndValue().Match(lines[line]) is { Success: true } pair ? fault.WithHint(ColonAndBlank(pair)) : null;
    }

    // Index of the nearest line above that has text; -1 if there is none.
    private int LineAbove(int line)
    {
        do
        {
            line--;
        } while (line >= 0 && IsEmpty(lines[line]));

        return line;
    }

    private static string ColonAndBlank(Match pair) =>
        $"a key is followed by a colon and a blank: '{pair.Groups["key"].Value}: {pair.Groups["value"].Value}'";

    private static bool IsEmpty(string line) => line.AsSpan().TrimStart() is [] or ['#', ..];

    // The key of a list item comes after its hyphen.
    private static int IndentOf(string line) => line.Length - line.TrimStart(' ', '-').Length;

    [GeneratedRegex(@"^\s*(?:- )?[A-Za-z][\w-]*:(?:\s|$)")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^\s*(?:- )?(?<key>[A-Za-z][\w-]*):(?<value>[^\s/:][^:]{0,60})$")]
    private static partial Regex NothingBehindColon();

    [GeneratedRegex(@"^\s*(?:- )?(?<key>[A-Za-z][\w-]*) +(?<value>[^\s:#-][^:]{0,60})$")]
    private static partial Regex KeyAndValue();

    // A full-width or similar colon, or a colon followed by a special space instead of a plain one.
    [GeneratedRegex(@"^\s*(?:- )?[A-Za-z][\w-]*(?::[\u00A0\u2000-\u200B\u202F\u3000]|[\uFF1A\uFE55\u2236])")]
    private static partial Regex NoBlank();

    private Position Start() => at with { Column = Line.Length - Line.TrimStart().Length + 1 };

    private string CharacterAt(Position place) => $"{lines[place.Line - firstLine].ElementAtOrDefault(place.Column - 1)}";
}
