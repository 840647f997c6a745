using Report.Diagnostics;
using Report.Site;
using Report.Tests.Browser;

[assembly: AssemblyFixture(typeof(BuiltReport))]

namespace Report.Tests.Browser;

/// <summary>The repository's own report, built once for all tests and served below a base path, as GitHub Pages would.</summary>
public sealed class BuiltReport : IAsyncDisposable
{
    public const string BasePath = "/my-report/";

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task<StaticServer>> server;
    private readonly Lazy<string> output;

    public BuiltReport()
    {
        output = new(Build);
        server = new(() => StaticServer.Start(output.Value, BasePath));
    }

    /// <summary>The folder that it was built into.</summary>
    public string Output => output.Value;

    /// <summary>Address of the served front page.</summary>
    public async Task<Uri> Address() => (await server.Value).Root;

    /// <summary>Every page, as a path below the base path: "", "shield/", "charts/x/".</summary>
    public IReadOnlyList<string> Pages() =>
    [
        .. Directory.EnumerateFiles(Output, "index.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Output, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Select(path => path == "." ? "" : path + "/")
            .Order(StringComparer.Ordinal),
    ];

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }

        folder.Dispose();
    }

    private string Build()
    {
        var to = Path.Combine(folder.Path, "output");
        var bag = new DiagnosticBag();
        var options = new BuildOptions(
            Repository.PathTo("input"), Repository.PathTo("theme"), to, new Uri("https://example.org" + BasePath));
        if (SiteBuilder.Build(options, bag) is null)
        {
            Assert.Fail("The report does not build:\n" + string.Join('\n', bag.Sorted()));
        }

        return to;
    }
}
