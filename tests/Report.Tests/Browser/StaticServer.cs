using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Report.Tests.Browser;

/// <summary>Serves a built site as GitHub Pages does: below a base path, index.html for folders, 404.html for the rest.</summary>
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

    /// <param name="basePath">"/" or "/my-report/".</param>
    public static async Task<StaticServer> Start(string folder, string basePath = "/")
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var prefix = basePath.TrimEnd('/');
        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        var types = new FileExtensionContentTypeProvider
        {
            Mappings = { [".csv"] = "text/csv; charset=utf-8", [".xml"] = "application/xml", [".yaml"] = "text/yaml" },
        };
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, RequestPath = prefix });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, RequestPath = prefix, ContentTypeProvider = types });
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
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new StaticServer(app, new Uri(address + basePath));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
