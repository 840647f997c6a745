using Report.Data.Releases;
using Report.Data.Yaml;

namespace Report.Data;

/// <summary>JSON Schemas of the files that <see cref="InputReader"/> reads.</summary>
internal static class InputSchemas
{
    public static readonly IReadOnlyList<FileSchema> All =
    [
        new("site", "What the whole report has in common", "input/site.yaml", SiteReader.Shape.Schema),
        new("sources", "The bibliography, in the vocabulary of CSL", "input/sources.yaml", SourceReader.Shape.Schema),
        new("claims", "Claims, and what the record says of them", "input/claims.yaml", ClaimReader.Shape.Schema),
        new("dataset", "A table of values, each with its source", "input/data/*.yaml", DatasetReader.Schema),
        new("glossary", "Terms and what they mean", "input/glossary.yaml", GlossaryReader.Shape.Schema),
        new("corrections", "What was wrong and has been put right", "input/corrections.yaml", CorrectionReader.Shape.Schema),
        new("releases", "Versions that were published; written by the program", "input/releases.yaml", ReleaseReader.Shape.Schema),
    ];
}
