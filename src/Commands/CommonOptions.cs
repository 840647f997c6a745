using System.CommandLine;
using System.CommandLine.Parsing;
using Report.Data;
using Report.Site;

namespace Report.Commands;

/// <summary>The options that every command accepts.</summary>
internal static class CommonOptions
{
    public static readonly Option<string> Input = new("--input", "-i")
    {
        Description = "Folder of the report: site.yaml, data, charts and pages.",
        HelpName = "folder",
        DefaultValueFactory = _ => "input",
    };

    public static readonly Option<string> Theme = new("--theme", "-t")
    {
        Description = "Folder of your theme: its files lie over those of the built-in one.",
        HelpName = "folder",
        DefaultValueFactory = _ => "theme",
    };

    public static readonly Option<string> Output = new("--output", "-o")
    {
        Description = "Folder that the site is written to. It is replaced as a whole.",
        HelpName = "folder",
        DefaultValueFactory = _ => "output",
    };

    public static readonly Option<Uri?> BaseUrl = new("--base-url")
    {
        Description = "Address at which the site will be found, instead of the one in site.yaml.",
        HelpName = "url",
        CustomParser = ParseUrl,
    };

    public static readonly Option<bool> Strict = new("--strict") { Description = "Treat warnings as errors." };

    public static readonly Option<bool> NoCache = new("--no-cache") { Description = "Draw every chart anew." };

    public static readonly Option<bool> Drafts = new("--drafts") { Description = "Take in drafts, and pages whose day has not come." };

    public static readonly Option<string> Format = Choice("--format", "How faults are printed.", "text", "json", "github");

    public static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Print faults only." };

    public static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "Print every step and how long it took." };

    public static void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { Input, Theme, Output, BaseUrl, Strict, NoCache, Drafts, Format, Quiet, Verbose })
        {
            option.Recursive = true;
            root.Options.Add(option);
        }
    }

    public static BuildOptions Read(ParseResult parsed) =>
        new(
            parsed.GetRequiredValue(Input),
            parsed.GetRequiredValue(Theme),
            parsed.GetRequiredValue(Output),
            parsed.GetValue(BaseUrl),
            parsed.GetValue(Strict),
            parsed.GetValue(Drafts)
        )
        {
            ThemeMayLack = parsed.GetResult(Theme) is null or { Implicit: true },
            Today = PublicationChecks.Today,
            TodayHere = PublicationChecks.TodayHere,
            Cache = parsed.GetValue(NoCache) ? null : CacheBeside(parsed.GetRequiredValue(Input)),
        };

    // Each report has its own cache: .cache/charts beside its input folder.
    private static string CacheBeside(string input) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input))) ?? "", ".cache", "charts");

    private static Option<string> Choice(string name, string description, params string[] choices)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => choices[0] };
        return UsageFault.OneOf(option, choices);
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (WebAddress.SiteAt(text) is { } url)
        {
            return url;
        }

        result.AddError($"'{text}' is not the address of a website: write it in full, as in https://example.org/report/");
        return null;
    }
}
