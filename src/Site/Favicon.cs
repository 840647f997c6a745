using Report.Themes;

namespace Report.Site;

/// <summary>Draws favicon.svg: three bars in the theme's colours.</summary>
internal static class Favicon
{
    public static string Write(Theme theme)
    {
        var (first, second, third) = (theme.Color("series-1"), theme.Color("recede"), theme.Color("accent"));
        return $$"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
            <style>.a{fill:{{first.Light}}}.b{fill:{{second.Light}}}.c{fill:{{third.Light}}}@media(prefers-color-scheme:dark){.a{fill:{{first.Dark}}}.b{fill:{{second.Dark}}}.c{fill:{{third.Dark}} } }</style>
            <path class="a" d="M1 1h4v14H1z"/><path class="b" d="M6 9h4v6H6z"/><path class="c" d="M11 11h4v4h-4z"/>
            </svg>

            """;
    }
}
