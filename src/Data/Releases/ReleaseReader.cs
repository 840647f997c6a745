using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Releases;

/// <summary>Reads releases.yaml, which lists the published versions, oldest first. The program maintains this file.</summary>
internal static partial class ReleaseReader
{
    private static readonly Key<string> Dataset = new("dataset", Shapes.Scalar, "Id of the dataset.", required: true);
    private static readonly Key<string> Sha256 = new(
        "sha256",
        Shapes.Scalar,
        "Of the CSV file, so that a change of it is seen.",
        required: true
    );
    private static readonly Key<string> What = new("what", Shapes.Scalar, "What was new in it.");

    private static readonly ObjectShape<ReleasedTable> TableShape = new(
        "a table of a release",
        (keys, _) => new ReleasedTable(keys.Need(Dataset), keys.Need(Sha256), keys.Get(What), keys.At),
        Dataset,
        Sha256,
        What
    );

    private static readonly Key<Located<string>> Version = new(
        "version",
        Shapes.Located(Shapes.Scalar),
        "Version of the data.",
        required: true
    );
    private static readonly Key<DateValue> Date = new("date", DateReader.Shape, "When it was published.", required: true);
    private static readonly Key<IReadOnlyList<ReleasedTable>> Tables = new(
        "tables",
        Shapes.ListOf(TableShape),
        "Its tables, kept below releases/.",
        required: true
    );

    private static readonly ObjectShape<DataRelease> ItemShape = new("a release", Build, Version, Date, Tables);

    public static readonly YamlSchema<IReadOnlyList<DataRelease>> Shape = Shapes.ListOf(ItemShape);

    /// <summary>
    /// Whether a text is a version: numbers separated by points, with an optional pre-release after a hyphen, as in "1.2.0-rc1".
    /// </summary>
    public static bool IsVersion(string text) => Allowed().IsMatch(text);

    private static DataRelease? Build(KeyValues keys, DiagnosticBag bag)
    {
        var version = keys.Need(Version);
        if (!IsVersion(version.Value))
        {
            bag.Add(ReleaseRules.NotAVersion.At(version.At, version.Value));
            return null;
        }

        return new DataRelease(version.Value, keys.Need(Date), keys.Need(Tables), keys.At);
    }

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)*(-[0-9A-Za-z]+([.-][0-9A-Za-z]+)*)?$")]
    private static partial Regex Allowed();
}
