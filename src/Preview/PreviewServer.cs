using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Report.Preview;

/// <summary>
/// The web server of the preview. Serves the current site from memory, so that no request can escape from a folder ("../"). It listens
/// on the loopback interface and answers only requests whose Host header names it, so that a page of another site cannot read an
/// unpublished report (DNS rebinding).
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings =
        {
            [".csv"] = "text/csv; charset=utf-8",
            [".css"] = "text/css; charset=utf-8",
            [".html"] = "text/html; charset=utf-8",
            [".js"] = "text/javascript; charset=utf-8",
            [".json"] = "application/json",
            [".txt"] = "text/plain; charset=utf-8",
            [".xml"] = "application/xml",
            [".yaml"] = "text/yaml; charset=utf-8",
        },
    };

    private readonly WebApplication app;
    private readonly PreviewBroadcast display;
    private readonly Func<string> basePath;
    private readonly HashSet<string> ownNames;

    private PreviewServer(WebApplication app, PreviewBroadcast display, Func<string> basePath, int port)
    {
        this.app = app;
        this.display = display;
        this.basePath = basePath;
        Port = port;
        ownNames = new(StringComparer.OrdinalIgnoreCase) { $"127.0.0.1:{port}", $"localhost:{port}", $"[::1]:{port}" };
    }

    public int Port { get; }

    /// <summary>The address of the front page.</summary>
    public Uri Root => new($"http://127.0.0.1:{Port}{basePath()}");

    /// <summary>Starts a server on a port of the loopback interface; returns null where the port is taken.</summary>
    /// <param name="basePath">Returns "/" or "/my-report/"; called for each request because site.yaml may change it.</param>
    public static async Task<PreviewServer?> Start(PreviewBroadcast display, Func<string> basePath, int port)
    {
        if (!IsFree(port))
        {
            return null;
        }

        var builder = WebApplication.CreateEmptyBuilder(new());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, port);
            });
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        var server = new PreviewServer(app, display, basePath, port);
        app.Run(server.Answer);
        try
        {
            await app.StartAsync();
            return server;
        }
        catch (Exception fault) when (IsTaken(fault))
        {
            await app.DisposeAsync(); // Another program took the port after the check above.
            return null;
        }
    }

    /// <summary>
    /// Returns the first free port above one that is taken; a number above <see cref="IPEndPoint.MaxPort"/> if none is left.
    /// </summary>
    public static int NextFree(int taken)
    {
        var port = taken + 1;
        while (port <= IPEndPoint.MaxPort && !IsFree(port))
        {
            port++;
        }

        return port;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // Kestrel wraps the SocketException or not, depending on how it was told to listen.
    private static bool IsTaken(Exception? fault) =>
        fault is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (fault?.InnerException is { } inner && IsTaken(inner));

    private Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!ownNames.Contains(request.Host.Value ?? ""))
        {
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, "This address is not served here.");
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            return Refuse(context, StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD.");
        }

        var path = request.Path.Value ?? "/";
        var root = basePath();
        if (!path.StartsWith(root, StringComparison.Ordinal))
        {
            response.Redirect(root);
            return Task.CompletedTask;
        }

        return path[root.Length..] switch
        {
            LivePage.Folder + "live.js" => Send(context, 200, "live.js", Resource("live.js")),
            LivePage.Folder + "overlay.css" => Send(context, 200, "overlay.css", Resource("overlay.css")),
            LivePage.Folder + "state" => SendStates(context),
            var file => SendFile(context, root, file),
        };
    }

    private Task SendFile(HttpContext context, string root, string path)
    {
        var showing = display.Now;
        var name = path.Length == 0 || path[^1] == '/' ? path + "index.html" : path;
        if (showing.Files.TryGetValue(name, out var file))
        {
            return Send(context, 200, name, Live(name, file.Content, root, showing));
        }

        if (showing.Files.ContainsKey(name + "/index.html"))
        {
            context.Response.Redirect(context.Request.PathBase + context.Request.Path.Add("/").ToUriComponent());
            return Task.CompletedTask;
        }

        if (showing.Files.TryGetValue("404.html", out var notFound))
        {
            return Send(context, 404, "404.html", Live("404.html", notFound.Content, root, showing));
        }

        if (showing.Files.Count > 0)
        {
            return Send(context, 404, "404.html", LivePage.Placeholder("There is no such page", root, showing.Version));
        }

        // Before the first successful build any address may turn out to exist: 503 (try again) and not 404.
        context.Response.Headers.RetryAfter = "1";
        var title = showing.WasBuilt ? "The report cannot be built yet" : "The report is being built";
        return Send(context, StatusCodes.Status503ServiceUnavailable, "503.html", LivePage.Placeholder(title, root, showing.Version));
    }

    private static ReadOnlyMemory<byte> Live(string name, ReadOnlyMemory<byte> content, string root, PreviewState showing) =>
        name.EndsWith(".html", StringComparison.Ordinal) ? LivePage.Inject(content.Span, root, showing.Version) : content;

    private async Task SendStates(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            // After a restart of the preview, the browser reconnects by itself within this time (in milliseconds).
            await context.Response.WriteAsync("retry: 1000\n\n", stop.Token);
            await foreach (var showing in display.Watch(stop.Token))
            {
                await context.Response.WriteAsync(StateMessage.Write(showing), stop.Token);
                await context.Response.Body.FlushAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left the page, or the preview is shutting down.
        }
    }

    private static async Task Send(HttpContext context, int status, string name, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = Types.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        context.Response.ContentLength = content.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content);
        }
    }

    private static Task Refuse(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words + "\n");
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream($"preview/{name}")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
