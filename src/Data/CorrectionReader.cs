using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data;

/// <summary>Reads corrections.yaml: a list of changes to published content.</summary>
internal static class CorrectionReader
{
    private static readonly (string Word, CorrectionKind Kind)[] Kinds =
    [
        ("correction", CorrectionKind.Correction),
        ("revision", CorrectionKind.Revision),
        ("evidence", CorrectionKind.Evidence),
        ("addition", CorrectionKind.Addition),
    ];

    private static readonly YamlSchema<IReadOnlyList<Located<string>>> Ids = Shapes.OneOrMany(Shapes.Located(Shapes.Scalar));

    private static readonly Key<DateValue> Date = new("date", DateReader.Shape, "When it was put right.", required: true);
    private static readonly Key<CorrectionKind> Kind = new(
        "kind",
        Shapes.OneOf("kind of correction", Kinds),
        "Whether the report was wrong, a source revised its figure, the evidence is another, or something was added."
    );

    private static readonly Key<string> Title = new("title", Shapes.Title, "The change as a sentence.", required: true)
    {
        Examples = ["Slovakia’s battlegroup had 700 troops, not 643"],
    };
    private static readonly Key<string> What = new("what", Shapes.Scalar, "What was wrong, and what stands there now.", required: true);
    private static readonly Key<string> Why = new("why", Shapes.Scalar, "How the mistake came about, or how it was found.");
    private static readonly Key<IReadOnlyList<Located<string>>> Datasets = new("datasets", Ids, "Ids of the datasets touched.");
    private static readonly Key<IReadOnlyList<Located<string>>> Rows = new(
        "rows",
        Ids,
        "The rows touched, as in their addresses. Pages and charts that show them say so."
    )
    {
        Examples = ["efp-battlegroups#row-slovakia"],
    };
    private static readonly Key<IReadOnlyList<Located<string>>> Pages = new("pages", Ids, "Pages touched beside those that show the data.")
    {
        Examples = ["tripwire/"],
    };
    private static readonly Key<IReadOnlyList<Located<string>>> Charts = new(
        "charts",
        Ids,
        "Charts touched beside those that show the data."
    );
    private static readonly Key<IReadOnlyList<Located<string>>> Claims = new("claims", Ids, "Ids of the claims touched.");
    private static readonly Key<string> Version = new("version", Shapes.Scalar, "Version of the data that first has it right.");

    private static readonly ObjectShape<Correction> ItemShape = new(
        "a correction",
        Build,
        Date,
        Kind,
        Title,
        What,
        Why,
        Datasets,
        Rows,
        Pages,
        Charts,
        Claims,
        Version
    );

    public static readonly YamlSchema<IReadOnlyList<Correction>> Shape = Shapes.ListOf(ItemShape);

    /// <summary>Returns the word for a kind in corrections.yaml.</summary>
    public static string Word(CorrectionKind kind) => Kinds.First(k => k.Kind == kind).Word;

    private static Correction Build(KeyValues keys, DiagnosticBag bag) =>
        new(
            keys.Need(Date),
            keys.Get(Kind, CorrectionKind.Correction),
            keys.Need(Title),
            keys.Need(What),
            keys.Get(Why),
            keys.Get(Datasets, []),
            keys.Get(Rows, []),
            keys.Get(Pages, []),
            keys.Get(Charts, []),
            keys.Get(Claims, []),
            keys.Get(Version),
            keys.At
        );
}
