using Report.Diagnostics;

namespace Report.Data;

/// <summary>A publication, described by the variables and types of CSL (Citation Style Language 1.0.2).</summary>
/// <param name="Id">Key in sources.yaml.</param>
/// <param name="Type">CSL item type: report, dataset, article-journal, article-newspaper, webpage, post, book, …</param>
/// <param name="AsReportedBy">Id of the source that reports this one, if it was not seen itself; null if it was.</param>
internal sealed record Source(
    string Id,
    string Type,
    string Title,
    IReadOnlyList<Name> Authors,
    string? ContainerTitle,
    string? Publisher,
    string? Number,
    DateValue? Issued,
    DateValue? Accessed,
    string? Url,
    string? Doi,
    string? Note,
    Located<string>? AsReportedBy,
    Position At
);

/// <summary>The name of a person (family and given) or of an institution (literal), as in CSL.</summary>
internal sealed record Name(string? Family, string? Given, string? Literal);
