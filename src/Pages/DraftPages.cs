using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages;

/// <summary>Tells pages that are written and not published from those that do not exist.</summary>
internal static class DraftPages
{
    /// <summary>Why a page is not published; null where there is no such page at all.</summary>
    /// <param name="name">Path of its file from the input folder.</param>
    public static Diagnostic? FaultOf(string name, Position at, PageContext context)
    {
        if (context.Drafts.ContainsKey(name))
        {
            return PageRules.DraftPage.At(at, name);
        }

        return name.Split('/').FirstOrDefault(part => part.StartsWith('_')) is { } hidden && context.Input.Has(name)
            ? PageRules.HiddenPage.At(at, name, hidden)
            : null;
    }

    /// <inheritdoc cref="FaultOf"/>
    /// <param name="address">Below the base path: "/shield/".</param>
    public static Diagnostic? FaultOfAddress(string address, Position at, PageContext context) =>
        Names(address).Select(name => FaultOf(name, at, context)).FirstOrDefault(fault => fault is not null);

    private static string[] Names(string address) => [address.Trim('/') + ".md", address.TrimStart('/') + "index.md"];
}
