using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The texts of a page in any list of pages.</summary>
internal static class PageEntry
{
    public static string TitleOf(PageSource page, BindingContext binding) => TextBinder.Bind(page.Title, binding).Plain;

    public static string? DescriptionOf(PageSource page, BindingContext binding) =>
        page.Matter.Description is { } description ? TextBinder.Bind(description, binding).Plain : null;
}
