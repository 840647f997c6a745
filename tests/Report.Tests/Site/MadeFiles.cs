using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Report.Site;

namespace Report.Tests.Site;

/// <summary>
/// The files of a site by path. The content of a file is asked for when a test reads it, so that a test of one page paints no images of
/// charts.
/// </summary>
internal sealed class MadeFiles<TContent>(IReadOnlyList<OutputFile> files, Func<OutputFile, TContent> content)
    : IReadOnlyDictionary<string, TContent>
{
    private readonly Dictionary<string, OutputFile> byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    public TContent this[string key] => content(byPath[key]);

    public IEnumerable<string> Keys => files.Select(file => file.Path);

    public IEnumerable<TContent> Values => files.Select(content);

    public int Count => files.Count;

    public bool ContainsKey(string key) => byPath.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TContent value)
    {
        var found = byPath.TryGetValue(key, out var file);
        value = found ? content(file!) : default;
        return found;
    }

    public IEnumerator<KeyValuePair<string, TContent>> GetEnumerator() =>
        files.Select(file => KeyValuePair.Create(file.Path, content(file))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class MadeFiles
{
    public static IReadOnlyDictionary<string, string> Texts(IReadOnlyList<OutputFile> files) =>
        new MadeFiles<string>(files, file => Encoding.UTF8.GetString(file.Content.Span));

    public static IReadOnlyDictionary<string, byte[]> Bytes(IReadOnlyList<OutputFile> files) =>
        new MadeFiles<byte[]>(files, file => file.Content.ToArray());
}
