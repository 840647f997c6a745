using Report.Diagnostics;
using Report.Site;
using Report.Tests.Browser;

[assembly: AssemblyFixture(typeof(Report.Tests.Site.BuiltReport))]

namespace Report.Tests.Site;

/// <summary>The repository's own report, built once below a base path and served as GitHub Pages would.</summary>
public sealed class BuiltReport : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task<StaticServer>> server;

    public BuiltReport() => server = new(Start);

    public async Task<Uri> Root() => (await server.Value).Root;

    /// <summary>Paths of all pages, below the root.</summary>
    public async Task<IReadOnlyList<string>> Pages()
    {
        await server.Value;
        return [.. Directory.EnumerateFiles(folder["output"], "*.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder["output"], f).Replace('\\', '/').Replace("index.html", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
        {
            await (await server.Value).DisposeAsync();
        }

        folder.Dispose();
    }

    private async Task<StaticServer> Start()
    {
        var bag = new DiagnosticBag();
        var options = new BuildOptions(Repository.PathTo("input"), Repository.PathTo("theme"), folder["output"], new Uri("https://example.org/my-report/"));
        SiteBuilder.Build(options, bag).ShouldNotBeNull(string.Join('\n', bag.Sorted().Where(d => d.Severity == Severity.Error).Select(d => d.Message)));
        return await StaticServer.Start(folder["output"], "/my-report/");
    }
}
