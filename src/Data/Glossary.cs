using Report.Diagnostics;

namespace Report.Data;

/// <summary>A term of the field and what it means, for readers who do not know it.</summary>
/// <param name="Id">Key in glossary.yaml.</param>
/// <param name="Name">The term as it is written in a text.</param>
/// <param name="Definition">One or two sentences of plain text.</param>
internal sealed record Term(string Id, string Name, string Definition, Position At);
