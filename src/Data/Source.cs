using Report.Diagnostics;

namespace Report.Data;

/// <summary>A publication, in CSL's vocabulary (Citation Style Language 1.0.2, variables and types).</summary>
/// <param name="Id">Key in sources.yaml.</param>
/// <param name="Type">CSL item type: report, dataset, article-journal, article-newspaper, webpage, post, book, …</param>
/// <param name="AsReportedBy">Id of the source in which this one was seen, when it was not seen itself.</param>
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
    Position At);

/// <summary>A person (family and given) or an institution (literal), as CSL has it.</summary>
internal sealed record Name(string? Family, string? Given, string? Literal);
