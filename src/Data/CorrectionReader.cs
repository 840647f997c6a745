using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data;

/// <summary>Reads corrections.yaml: a list of what was wrong and has been put right.</summary>
public static class CorrectionReader
{
    private static readonly Key<DateValue> Date = new("date", DateReader.Shape, "When it was put right.", required: true);
    private static readonly Key<string> Title = new("title", Shapes.Title, "The correction in a line.", required: true);
    private static readonly Key<string> What = new("what", Shapes.Scalar, "What was wrong, and what stands there now.", required: true);
    private static readonly Key<string> Why = new("why", Shapes.Scalar, "How the mistake came about, or how it was found.");
    private static readonly Key<IReadOnlyList<Located<string>>> Datasets = new("datasets", Shapes.OneOrMany(Shapes.Located(Shapes.Scalar)), "Ids of the datasets touched.");
    private static readonly Key<string> Version = new("version", Shapes.Scalar, "Version of the data that first has it right.");

    private static readonly ObjectShape<Correction> ItemShape = new(
        "a correction",
        (keys, _) => new Correction(
            keys.Need(Date), keys.Need(Title), keys.Need(What), keys.Get(Why), keys.Get(Datasets, []), keys.Get(Version), keys.At),
        Date,
        Title,
        What,
        Why,
        Datasets,
        Version);

    public static readonly Shape<IReadOnlyList<Correction>> Shape = Shapes.ListOf(ItemShape);
}
