using System.Security.Cryptography;
using System.Text;
using Report.Data;
using Report.Data.Changes;
using Report.Data.Releases;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;
using Report.Site.Downloads;

namespace Report.Commands.Release;

/// <summary>The files of the input that a release adds or changes.</summary>
/// <param name="input">Folder of the report.</param>
internal sealed class ReleaseFilesPlan(string input, string version, string date, InputData data, DataChanges changes)
{
    private readonly IChangeWords words = data.Site.Locale.Changes;

    private readonly List<(string Name, byte[] Content)> files = [];

    /// <summary>Returns all files to write, releases.yaml last: the release counts once it is listed there.</summary>
    /// <returns>Null after a diagnostic.</returns>
    /// <param name="drafts">The changes that readers are told of.</param>
    public IReadOnlyList<(string Name, byte[] Content)>? Make(IReadOnlyList<CorrectionDraft> drafts, Reasons reasons, DiagnosticBag bag)
    {
        var tables = data.Datasets.Values.Select(Table).ToList();
        if (drafts.Count > 0)
        {
            Extend(
                "corrections.yaml",
                "# What has changed since it was published, and why.\n",
                new CorrectionEntries(date, VersionText, data).Of(drafts, reasons),
                bag
            );
        }

        SetVersion(bag);
        Extend(
            "releases.yaml",
            "# Versions of the data that were published, oldest first. `release` writes this; what is here stays as it is.\n",
            [Release(tables)],
            bag
        );
        return bag.HasErrors ? null : files;
    }

    private (string Dataset, string Sha256) Table(Dataset dataset)
    {
        var csv = Encoding.UTF8.GetBytes(CsvDownload.Write(dataset));
        files.Add((DataRelease.FileOf(version, dataset.Id), csv));
        return (dataset.Id, Convert.ToHexStringLower(SHA256.HashData(csv)));
    }

    private string Release(List<(string Dataset, string Sha256)> tables)
    {
        var text = new StringBuilder($"version: {VersionText}\ndate: {date}\ntables:\n");
        foreach (var (dataset, sha256) in tables)
        {
            var what = What(dataset) is { } words ? $", what: {YamlText.Scalar(words)}" : "";
            text.Append($"  - {{ dataset: {dataset}, sha256: \"{sha256}\"{what} }}\n");
        }

        return text.ToString();
    }

    private string? What(string dataset)
    {
        if (changes.Datasets.FirstOrDefault(d => d.Id == dataset) is not { } change)
        {
            return null;
        }

        if (change.Kind == ChangeKind.Added)
        {
            return words.FirstPublished;
        }

        return change.RowsInWords(data.Site.Locale) is { Length: > 0 } rows ? rows : words.DescriptionRevised;
    }

    // Quoted if it has fewer than two dots: YAML readers would take 1.10 for the number 1.1.
    private string VersionText => YamlText.Scalar(version, asText: version.Count(c => c == '.') < 2);

    private void SetVersion(DiagnosticBag bag)
    {
        if (Parse("site.yaml", bag) is not (var text, YamlMapping mapping))
        {
            return;
        }

        var dated = YamlEdit.Set(text, mapping, "date", date);
        files.Add(
            (
                "site.yaml",
                Encoding.UTF8.GetBytes(
                    YamlReader.Read("site.yaml", dated, bag) is YamlMapping again
                        ? YamlEdit.Set(dated, again, "version", VersionText)
                        : dated
                )
            )
        );
    }

    private void Extend(string name, string heading, IEnumerable<string> items, DiagnosticBag bag)
    {
        var added = items.ToList();
        var (text, root) = File.Exists(Path.Combine(input, name)) ? Parse(name, bag) ?? ("", null) : (heading, null);
        var list = root as YamlSequence;
        var extended = YamlEdit.Append(text, list, added);

        // The result is parsed before anything is written: an unusual layout must not become a broken file.
        var check = new DiagnosticBag();
        if (
            YamlReader.Read(name, extended, check) is not YamlSequence now
            || check.HasErrors
            || now.Items.Count != (list?.Items.Count ?? 0) + added.Count
        )
        {
            bag.Add(ReleaseRules.CannotExtend.At(Position.StartOf($"{input.TrimEnd('/')}/{name}")));
            return;
        }

        files.Add((name, Encoding.UTF8.GetBytes(extended)));
    }

    private (string Text, YamlNode? Root)? Parse(string name, DiagnosticBag bag)
    {
        if (new InputFolder(input).Read(name, bag) is not { } file)
        {
            return null;
        }

        // A file with nothing but comments has no YAML content, and can be appended to.
        return (file.Text, YamlReader.Read(file.Path, file.Text, new DiagnosticBag()));
    }
}
