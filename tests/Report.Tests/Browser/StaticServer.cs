using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Report.Tests.Browser;

/// <summary>
/// Serves a built site as GitHub Pages does: below a base path, with index.html for folders and 404.html for missing files.
/// </summary>
public sealed class StaticServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private StaticServer(WebApplication app, Uri root)
    {
        this.app = app;
        Root = root;
    }

    /// <summary>Address of the front page, ending in a slash.</summary>
    public Uri Root { get; }

    /// <param name="basePath">Path below which the site lies, such as "/" or "/my-report/".</param>
    public static async Task<StaticServer> Start(string folder, string basePath = "/")
    {
        var prefix = basePath.TrimEnd('/');
        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        var types = new FileExtensionContentTypeProvider
        {
            Mappings =
            {
                [".csv"] = "text/csv; charset=utf-8",
                [".xml"] = "application/xml",
                [".yaml"] = "text/yaml",
                [".parquet"] = "application/vnd.apache.parquet",
            },
        };
        var (app, address) = await LocalServer.Start(server => Serve(server, files, prefix, types));
        return new StaticServer(app, new Uri(address, basePath));
    }

    private static void Serve(WebApplication app, PhysicalFileProvider files, string prefix, FileExtensionContentTypeProvider types)
    {
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = prefix });
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                RequestPath = prefix,
                ContentTypeProvider = types,
            }
        );
        app.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            var notFound = files.GetFileInfo("404.html");
            if (notFound.Exists && context.Request.Path.StartsWithSegments(prefix.Length == 0 ? "" : prefix, StringComparison.Ordinal))
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.SendFileAsync(notFound);
            }
        });
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
