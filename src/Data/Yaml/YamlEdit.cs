using Report.Diagnostics;
using YamlDotNet.Core.Events;

namespace Report.Data.Yaml;

/// <summary>Edits YAML text that a person has written, and keeps comments and layout elsewhere.</summary>
internal static class YamlEdit
{
    /// <summary>
    /// Returns the text with a new value for a key of the mapping; the key is added at the end if it is missing. The old value is a scalar
    /// of any style, on one line or several.
    /// </summary>
    /// <param name="value">The value in YAML, quoted if need be.</param>
    public static string Set(string text, YamlMapping mapping, string key, string value)
    {
        if (mapping[key] is not { } node)
        {
            return $"{Ended(text)}{key}: {value}\n";
        }

        var start = Offset(text, node.At.Line, node.At.Column);
        var end = End(text, node.At);

        // A block scalar ends at the start of the next line.
        return text[..start] + value + (text[end - 1] == '\n' ? "\n" : "") + text[end..];
    }

    // Positions have no line of their end, so the scalar is parsed again.
    private static int End(string text, Position at)
    {
        var events = new EventStream(text);
        while (events.Current is { } read && !(read is Scalar && (read.Start.Line, read.Start.Column) == (at.Line, at.Column)))
        {
            events.Advance();
        }

        return events.Current is { End: var end }
            ? Math.Min(text.Length, Offset(text, (int)end.Line, (int)end.Column))
            : Offset(text, at.Line, at.Column) + at.Length;
    }

    /// <summary>Returns the text with items added at the end of its list.</summary>
    /// <param name="list">The list that the text holds; null if it holds only comments.</param>
    /// <param name="items">Each item as lines without indentation; the first line follows the dash.</param>
    public static string Append(string text, YamlSequence? list, IEnumerable<string> items)
    {
        // An empty list is written as [], which is removed before items are added.
        if (list is { Items.Count: 0 })
        {
            var start = Offset(text, list.At.Line, list.At.Column);
            text = text[..start] + text[(text.IndexOf(']', start) + 1)..].TrimStart();
        }

        var indent = new string(' ', list is { Items.Count: > 0 } ? list.At.Column - 1 : 0);
        var added = items.Select(item => $"{indent}- {item.TrimEnd('\n').Replace("\n", $"\n{indent}  ", StringComparison.Ordinal)}\n");
        return Ended(text) + string.Concat(added);
    }

    private static string Ended(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";

    private static int Offset(string text, int line, int column)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        return start + column - 1;
    }
}
