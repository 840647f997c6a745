using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>What a call's name stands for. One file a helper, one line each in <see cref="HelperList"/>.</summary>
internal interface IHelper
{
    Signature Signature { get; }

    /// <summary>What stands in place of the call, or null after a diagnostic. The call already fits the signature.</summary>
    BoundPart? Bind(Call call, BindingContext context);
}

/// <summary>How a helper is called.</summary>
/// <param name="Name">As written after the braces.</param>
/// <param name="Example">A call as an editor might write it, without braces, for hints.</param>
/// <param name="Positional">What each positional argument is, with its article: "a dataset", "a field".</param>
/// <param name="Options">Names of arguments that are not fields.</param>
/// <param name="Filters">Whether any other named argument is a field of the dataset, and its value what the rows must have.</param>
/// <param name="IsBlock">Makes a figure, table or card, which stands alone in a paragraph.</param>
internal sealed record Signature(
    string Name,
    string Example,
    IReadOnlyList<string> Positional,
    IReadOnlyList<string> Options,
    bool Filters = false,
    bool IsBlock = false)
{
    /// <summary>Writes words that compare, or says what words that compare rest on: those of its sentence are not bare.</summary>
    public bool StandsBehindWords { get; init; }
}
