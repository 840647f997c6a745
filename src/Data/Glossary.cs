using Report.Diagnostics;

namespace Report.Data;

/// <summary>A term of the report's subject and its definition.</summary>
/// <param name="Id">Key in glossary.yaml.</param>
/// <param name="Name">The term as it is written in texts.</param>
/// <param name="Definition">One or two sentences of plain text.</param>
internal sealed record Term(string Id, string Name, string Definition, Position At);
