using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages;

/// <summary>Distinguishes pages that exist but are not published from pages that do not exist.</summary>
internal static class DraftPages
{
    /// <summary>Returns why a page is not published: it is a draft, held back, or hidden by an underscore. Null where there is no such
    /// page.</summary>
    /// <param name="name">Path of the page's file, relative to the input folder.</param>
    public static Diagnostic? FaultOf(string name, Position at, PageContext context)
    {
        if (context.HeldBack.TryGetValue(name, out var day))
        {
            return PageRules.HeldBackPage.At(at, name, day);
        }

        if (context.Drafts.ContainsKey(name))
        {
            return PageRules.DraftPage.At(at, name);
        }

        return name.Split('/').FirstOrDefault(part => part.StartsWith('_')) is { } hidden && context.Input.Has(name)
            ? PageRules.HiddenPage.At(at, name, hidden)
            : null;
    }

    /// <inheritdoc cref="FaultOf"/>
    /// <param name="address">Address below the base path: "/shield/".</param>
    public static Diagnostic? FaultOfAddress(string address, Position at, PageContext context) =>
        Names(address).Select(name => FaultOf(name, at, context)).FirstOrDefault(fault => fault is not null);

    private static string[] Names(string address) => [address.Trim('/') + ".md", address.Trim('/') + "/index.md"];
}
