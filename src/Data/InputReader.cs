using Report.Data.Derivation;
using Report.Data.Releases;
using Report.Data.Tables;
using Report.Data.Tables.Servers;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data;

/// <summary>Reads the YAML files of an input folder, except charts and pages, and checks references between them.</summary>
internal static class InputReader
{
    private static readonly string[] Files =
    [
        "site.yaml",
        "sources.yaml",
        "claims.yaml",
        "glossary.yaml",
        "corrections.yaml",
        "releases.yaml",
    ];

    /// <summary>
    /// Reads as much as possible. A part that is missing or faulty is reported and replaced by an empty or partial one, so that later
    /// stages can check the rest.
    /// </summary>
    /// <param name="locales">The languages that the report may be in; null for the built-in ones.</param>
    /// <param name="queries">How queries over tables are run; null to run them without a cache.</param>
    public static InputData Read(string folder, DiagnosticBag bag, Locales? locales = null, QueryOptions? queries = null)
    {
        var input = new InputFolder(folder);
        if (!input.Exists)
        {
            bag.Add(SiteRules.NoInput.At(Position.StartOf(input.Shown("").TrimEnd('/')), folder));
        }
        else
        {
            input.ReportUnread(bag);
        }

        if (StagedFiles.AreWaitingIn(folder))
        {
            bag.Add(SiteRules.HalfWritten.At(Position.StartOf(input.Shown("").TrimEnd('/')), folder));
        }

        input.ReportCapitals([.. Files, .. InputFolder.Folders], bag);
        StrayFiles.ReportMisnamed(Files, input, bag);
        CaseClashes.Report(input, bag);
        var files = new PartReader(input, bag);
        var written = ReadDatasets(input, bag);
        var sources = files.Read("sources.yaml", SourceReader.Shape, needed: input.Exists) ?? [];
        var claims = files.Read("claims.yaml", ClaimReader.Shape) ?? [];
        var terms = files.Read("glossary.yaml", GlossaryReader.Shape) ?? [];
        var site = files.Read("site.yaml", SiteReader.Shape, needed: input.Exists) ?? SiteReader.Fallback(input.Shown("site.yaml"));
        var localized = Localized(site, locales ?? Locales.BuiltIn, bag);
        var run = new DerivationRun(
            localized.Locale,
            new QueryRunner(input, queries ?? new QueryOptions(), bag),
            new KeptAnswers(input, site.Engines, bag),
            bag
        );
        var datasets = Datasets(DatasetDerivation.Run(written, run).Zip(written), input, files);
        var data = new InputData(
            localized,
            datasets,
            files.ById("sources.yaml", sources, (source, id) => source with { Id = id.Value, At = id.At }),
            files.ById("claims.yaml", claims, (claim, id) => claim with { Id = id.Value, At = id.At })
        )
        {
            Glossary = files.ById("glossary.yaml", terms, (term, id) => term with { Id = id.Value, At = id.At }),
            Corrections =
            [
                .. Correction
                    .WithAnchors(files.Read("corrections.yaml", CorrectionReader.Shape) ?? [])
                    .OrderByDescending(c => c.Date.Start),
            ],
            Releases = files.Read("releases.yaml", ReleaseReader.Shape) ?? [],
            Static = input.StaticFiles(),
            Damaged = files.Damaged,
        };
        ReferenceRules.Check(data, bag);
        return data;
    }

    private static SiteSettings Localized(SiteSettings site, Locales locales, DiagnosticBag bag)
    {
        var locale = site.LanguageAt is { } at ? LanguageTag.Find(site.Language, at, locales, bag) : locales.Default;
        return site with { Locale = locale ?? locales.Default };
    }

    private static IReadOnlyList<DatasetFile> ReadDatasets(InputFolder input, DiagnosticBag bag)
    {
        StrayFiles.ReportIn("data", input, bag);
        return input.Files("data", ".yaml").SelectInParallel(input.Shown, name => DatasetReader.ReadFile(input, name, bag));
    }

    private static OrderedDictionary<string, Dataset> Datasets(
        IEnumerable<(Dataset? Dataset, DatasetFile File)> read,
        InputFolder input,
        PartReader files
    )
    {
        var datasets = new OrderedDictionary<string, Dataset>(StringComparer.Ordinal);
        foreach (var (dataset, file) in read)
        {
            files.CheckId(Path.GetFileNameWithoutExtension(file.Name), Position.StartOf(input.Shown(file.Name)));
            if (dataset is not { Whole: true })
            {
                files.Damaged.Add(file.Name);
            }

            if (dataset is not null)
            {
                datasets.Add(dataset.Id, dataset);
            }
        }

        return datasets;
    }

    /// <summary>Reads the files that exist once in an input folder, and records which of them could not be read completely.</summary>
    private sealed class PartReader(InputFolder input, DiagnosticBag bag)
    {
        public HashSet<string> Damaged { get; } = new(StringComparer.Ordinal);

        public T? Read<T>(string name, YamlSchema<T> shape, bool needed = false)
            where T : class
        {
            if (!input.Has(name) && !needed)
            {
                return null;
            }

            var node = input.Read(name, bag) is { } file ? YamlReader.Read(file.Path, file.Text, bag) : null;
            if (node is null or { Cut: true })
            {
                Damaged.Add(name);
            }

            // A shape returns the entries without faults even when it fails.
            if (node is null)
            {
                return null;
            }

            shape.TryRead(node, bag, out var value);
            if (LosesEntries(node, value))
            {
                Damaged.Add(name);
            }

            return value;
        }

        private static bool LosesEntries(YamlNode node, object? value) =>
            (node, value) switch
            {
                (YamlMapping mapping, System.Collections.ICollection entries) => entries.Count < mapping.Entries.Count,
                (YamlSequence list, System.Collections.ICollection items) => items.Count < list.Items.Count,
                (YamlScalar, System.Collections.ICollection) => true,
                _ => value is null,
            };

        public OrderedDictionary<string, T> ById<T>(
            string file,
            IReadOnlyList<(Located<string> Id, T Value)> items,
            Func<T, Located<string>, T> named
        )
        {
            var byId = new OrderedDictionary<string, T>(StringComparer.Ordinal);
            foreach (var (id, value) in items)
            {
                if (!CheckId(id.Value, id.At))
                {
                    // References by the valid id will fail: the fault is here, not there.
                    Damaged.Add(file);
                }

                byId.Add(id.Value, named(value, id));
            }

            return byId;
        }

        /// <summary>False, with a diagnostic, if the id is not a slug.</summary>
        public bool CheckId(string id, Position at)
        {
            if (Slug.IsSlug(id))
            {
                return true;
            }

            bag.Add(DataRules.BadId.At(at, id, Slug.Of(id)));
            return false;
        }
    }
}
