using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads sources.yaml: a mapping of ids to publications, described as in CSL 1.0.2.</summary>
internal static class SourceReader
{
    private static readonly Key<string> Family = new("family", Shapes.Scalar, "Family name of a person.");
    private static readonly Key<string> Given = new("given", Shapes.Scalar, "Given names of a person.");
    private static readonly Key<string> Literal = new(
        "literal",
        Shapes.Scalar,
        "Name of an institution, or of anybody who is not known by family and given name."
    );
    private static readonly ObjectShape<Name> NameShape = new("a name", BuildName, Family, Given, Literal);

    private static readonly Key<string> Type = new(
        "type",
        Shapes.OneOf("type of source", SourceTypes.Meant, [.. SourceTypes.All.Select(type => (type, type))]),
        "What kind of publication it is, as CSL has it.",
        required: true
    );
    private static readonly Key<string> Title = new("title", Shapes.Title, "Title of the publication itself.", required: true);
    private static readonly Key<IReadOnlyList<Name>> Authors = new("author", Shapes.OneOrMany(NameShape), "Who wrote it.");
    private static readonly Key<string> Container = new(
        "container-title",
        Shapes.Scalar,
        "Newspaper, journal, website or book in which it appeared."
    );
    private static readonly Key<string> Publisher = new("publisher", Shapes.Scalar, "Who published it.");
    private static readonly Key<string> Number = new("number", Shapes.Scalar, "Number of a report, standard or bill.")
    {
        Examples = ["RR-1253-A"],
    };
    private static readonly Key<DateValue> Issued = new("issued", DateReader.Shape, "When it was published.");
    private static readonly Key<DateValue> Accessed = new("accessed", DateReader.Shape, "When it was last looked at.");
    private static readonly Key<string> Url = new("URL", WebAddress.Shape, "Where it is to be found.") { Also = "url" };
    private static readonly Key<string> Doi = new(
        "DOI",
        Shapes.Parsed("a DOI", ReadDoi, new JsonObject { ["type"] = "string", ["pattern"] = @"^10\.\d{4,}/\S+$" }),
        "Its DOI, without https://doi.org/."
    )
    {
        Also = "doi",
        Examples = ["10.7249/RR1253"],
    };
    private static readonly Key<string> Note = new("note", Shapes.Scalar, "What readers should know about it.");
    private static readonly Key<Located<string>> AsReportedBy = new(
        "as_reported_by",
        Shapes.Located(Shapes.Scalar),
        "Id of the source in which this one was seen, when it was not seen itself."
    );

    private static readonly ObjectShape<Source> ItemShape = new(
        "a source",
        Build,
        Type,
        Title,
        Authors,
        Container,
        Publisher,
        Number,
        Issued,
        Accessed,
        Url,
        Doi,
        Note,
        AsReportedBy
    )
    {
        Tolerant = true,
    };

    public static readonly YamlSchema<IReadOnlyList<(Located<string> Id, Source Source)>> Shape = Shapes.MapOf(ItemShape);

    private static Source Build(KeyValues keys, DiagnosticBag bag) =>
        new(
            "",
            keys.Get(Type, "document"),
            keys.Get(Title, ""),
            keys.Get(Authors, []),
            keys.Get(Container),
            keys.Get(Publisher),
            keys.Get(Number),
            keys.Get(Issued),
            keys.Get(Accessed),
            keys.Get(Url),
            keys.Get(Doi),
            keys.Get(Note),
            keys.Maybe(AsReportedBy),
            keys.At
        );

    private static Name? BuildName(KeyValues keys, DiagnosticBag bag)
    {
        if (keys.Has(Literal) == (keys.Has(Family) || keys.Has(Given)) || (keys.Has(Given) && !keys.Has(Family)))
        {
            bag.Add(SourceRules.NoName.At(keys.At));
            return null;
        }

        return new Name(keys.Get(Family), keys.Get(Given), keys.Get(Literal));
    }

    private static string? ReadDoi(string text, Position at, DiagnosticBag bag)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (text.StartsWith("10.", StringComparison.Ordinal) && slash > 3 && slash < text.Length - 1 && !text.Any(char.IsWhiteSpace))
        {
            return text;
        }

        bag.Add(SourceRules.NotADoi.At(at, text));
        return null;
    }
}
