using Report.Diagnostics;
using Report.Site;
using Report.Tests.Browser;

namespace Report.Tests.Site;

/// <summary>The site of a report, built once for all its tests and served below a base path as GitHub Pages does.</summary>
/// <param name="input">Input folder of the report.</param>
public abstract class BuiltSite(string input) : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lock starting = new();
    private Task<StaticServer>? server;

    public async Task<Uri> Root() => (await Serve()).Root;

    /// <summary>Returns the paths of all pages, relative to <see cref="Root"/>.</summary>
    public async Task<IReadOnlyList<string>> Pages()
    {
        await Serve();
        return
        [
            .. Directory
                .EnumerateFiles(folder["output"], "*.html", SearchOption.AllDirectories)
                .Select(f =>
                    Path.GetRelativePath(folder["output"], f).Replace('\\', '/').Replace("index.html", "", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await (await server).DisposeAsync();
        }

        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Called before the report is read; an override may skip the test.</summary>
    protected virtual void BeforeOpening() { }

    private Task<StaticServer> Serve()
    {
        BeforeOpening();
        lock (starting)
        {
            return server ??= Task.Run(Start);
        }
    }

    private async Task<StaticServer> Start()
    {
        var bag = new DiagnosticBag();
        var options = new BuildOptions(input, Repository.PathTo("theme"), folder["output"], new Uri("https://example.org/my-report/"));
        SiteBuilder
            .Build(options, bag)
            .ShouldNotBeNull(string.Join('\n', bag.Sorted().Where(d => d.Severity == Severity.Error).Select(d => d.Message)));
        return await StaticServer.Start(folder["output"], "/my-report/");
    }
}
