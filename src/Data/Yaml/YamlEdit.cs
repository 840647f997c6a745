namespace Report.Data.Yaml;

/// <summary>Changes in YAML that an editor has written: everything else stays as it is, with comments and layout.</summary>
internal static class YamlEdit
{
    /// <summary>The text with another value for a key of its mapping; added at the end where the key is not there.</summary>
    /// <param name="value">As YAML has it: quoted if need be.</param>
    public static string Set(string text, YamlMapping mapping, string key, string value)
    {
        if (mapping[key] is not { } node)
        {
            return $"{Ended(text)}{key}: {value}\n";
        }

        var start = Offset(text, node.At.Line, node.At.Column);
        return text[..start] + value + text[(start + node.At.Length)..];
    }

    /// <summary>The text with more items at the end of its list.</summary>
    /// <param name="list">What the text holds; null where it holds nothing but comments.</param>
    /// <param name="items">Each as lines without indentation, the first of them the one behind the dash.</param>
    public static string Append(string text, YamlSequence? list, IEnumerable<string> items)
    {
        // An empty list is written [], which has to go before there can be items.
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
