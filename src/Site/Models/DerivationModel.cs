using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>How a dataset was made: by steps, or by a query.</summary>
internal sealed record DerivationModel : Model<DerivationModel>
{
    public required string Html { get; init; }

    /// <summary>The query; null where there are steps.</summary>
    public string? Query { get; init; }

    public IReadOnlyList<string> QueryLines { get; init; } = [];

    /// <summary>What the query gives, in words.</summary>
    public string? Gives { get; init; }

    /// <summary>What the query reads, as HTML.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    public IReadOnlyList<StepModel> Steps { get; init; } = [];
}

/// <param name="Text">The step as it is written.</param>
/// <param name="Rows">The rows that it takes and gives, in words.</param>
internal sealed record StepModel(string Text, string Rows) : Model<StepModel>;
