namespace Report.Pages.Models;

/// <summary>The names of two models together.</summary>
/// <param name="First">The model whose value is taken where both have a name.</param>
internal sealed record JoinedModel(Model First, Model Second) : Model
{
    internal override IReadOnlyList<string> Names => [.. First.Names.Union(Second.Names, StringComparer.Ordinal)];

    internal override bool TryGet(string name, out object? value) => First.TryGet(name, out value) || Second.TryGet(name, out value);
}
