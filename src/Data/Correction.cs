using Report.Diagnostics;

namespace Report.Data;

/// <summary>Something that was wrong and has been put right, as an editor records it in corrections.yaml.</summary>
/// <param name="What">What was wrong and what stands there now.</param>
/// <param name="Why">How the mistake came about or was found.</param>
/// <param name="Datasets">Ids of the datasets touched.</param>
/// <param name="Version">Version of the data that first has it right.</param>
public sealed record Correction(
    DateValue Date,
    string Title,
    string What,
    string? Why,
    IReadOnlyList<Located<string>> Datasets,
    string? Version,
    Position At);
