using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// A helper that pages call by its name. Each helper has a file of its own and an entry in <see cref="HelperList.BuiltIn"/>.
/// </summary>
internal interface IHelper
{
    Signature Signature { get; }

    /// <summary>
    /// Returns the part that replaces the call; null after a diagnostic. The caller has checked the call against the signature.
    /// </summary>
    BoundPart? Bind(Call call, BindingContext context);
}

/// <summary>The name and arguments of a helper.</summary>
/// <param name="Name">The name, as written after the opening braces.</param>
/// <param name="Example">A call as an editor might write it, without braces, for hints.</param>
/// <param name="Positional">Descriptions of the positional arguments, with an article, for messages: "a dataset", "a field".</param>
/// <param name="Options">Names of the named arguments that are not fields.</param>
/// <param name="Filters">True if other named arguments are accepted: as a rule, fields of the dataset with the values that rows must
/// have.</param>
/// <param name="IsBlock">True if the helper writes a block, such as a chart or a table, which needs a paragraph of its own.</param>
internal sealed record Signature(
    string Name,
    string Example,
    IReadOnlyList<string> Positional,
    IReadOnlyList<string> Options,
    bool Filters = false,
    bool IsBlock = false
)
{
    /// <summary>Which comparing words of its sentence the helper supports.</summary>
    public WordSupport Supports { get; init; }
}

/// <summary>The comparing words of a sentence that a helper in or behind it supports.</summary>
internal enum WordSupport
{
    None,

    /// <summary>All but superlatives: the helper writes how two values stand to each other, not which of many is the largest.</summary>
    Comparatives,

    /// <summary>All: the helper picks or counts rows, or gives a condition or a reason.</summary>
    All,
}
