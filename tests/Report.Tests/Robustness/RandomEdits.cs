namespace Report.Tests.Robustness;

/// <summary>Makes random typing errors, the same ones for the same seed.</summary>
internal static class RandomEdits
{
    // Characters with a meaning in YAML, Markdown, HTML or helper calls, and some that are rarely expected.
    private static readonly string[] Signs =
    [
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        ":",
        "-",
        "#",
        "&",
        "*",
        "!",
        "|",
        ">",
        "<",
        "\t",
        "\n",
        "`",
        "{{",
        "}}",
        ",",
        "\\",
        "0",
        "%",
        "\0",
        "\u200B",
        "\uFEFF",
        "🎈",
    ];

    private static readonly Func<string, Random, string>[] Kinds =
    [
        (text, random) => Replace(text, Place(text, random), 1, ""),
        (text, random) => Double(text, Place(text, random), 1),
        (text, random) => Swap(text, Place(text, random)),
        (text, random) => Lines(text, random, Remove),
        (text, random) => Lines(text, random, Repeat),
        (text, random) => Lines(text, random, Exchange),
        (text, random) => text[..Place(text, random)],
        (text, random) => Replace(text, Place(text, random), 1, Signs[random.Next(Signs.Length)]),
        (text, random) => Replace(text, Sign(text, random), 1, ""),
        (text, random) => Replace(text, Sign(text, random), 1, Signs[random.Next(Signs.Length)]),
    ];

    public static string Apply(string text, Random random) =>
        text.Length == 0 ? Signs[random.Next(Signs.Length)] : Kinds[random.Next(Kinds.Length)](text, random);

    private static int Place(string text, Random random) => random.Next(text.Length);

    // Finds a random sign: most of a text is letters, but the structure is in the signs.
    private static int Sign(string text, Random random)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (Place(text, random) is var at && !char.IsLetterOrDigit(text[at]) && text[at] != ' ')
            {
                return at;
            }
        }

        return Place(text, random);
    }

    private static string Replace(string text, int at, int length, string with) => text[..at] + with + text[(at + length)..];

    private static string Double(string text, int at, int length) => text[..(at + length)] + text[at..];

    private static string Swap(string text, int at) =>
        at + 1 < text.Length ? text[..at] + text[at + 1] + text[at] + text[(at + 2)..] : text;

    private static void Remove(List<string> lines, int at) => lines.RemoveAt(at);

    private static void Repeat(List<string> lines, int at) => lines.Insert(at, lines[at]);

    private static void Exchange(List<string> lines, int at)
    {
        var next = (at + 1) % lines.Count;
        (lines[at], lines[next]) = (lines[next], lines[at]);
    }

    private static string Lines(string text, Random random, Action<List<string>, int> edit)
    {
        var lines = text.Split('\n').ToList();
        edit(lines, random.Next(lines.Count));
        return string.Join('\n', lines);
    }
}
