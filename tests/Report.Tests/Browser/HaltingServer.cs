using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Report.Tests.Browser;

/// <summary>A proxy that simulates a poor connection: it sends a page up to a given place, and the rest after <see cref="GoOn"/>.</summary>
public sealed class HaltingServer : IAsyncDisposable
{
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient client = new();
    private WebApplication? app;

    /// <param name="site">Address of the site; the returned address has the same path on this server.</param>
    /// <param name="after">HTML is sent up to, and without, the <paramref name="times"/>th occurrence of this text.</param>
    public async Task<Uri> Start(Uri site, string after, int times)
    {
        (app, var address) = await LocalServer.Start(server =>
            server.Run(async context =>
            {
                using var answer = await client.GetAsync(new Uri(site, context.Request.Path));
                context.Response.StatusCode = (int)answer.StatusCode;
                context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    var html = await answer.Content.ReadAsStringAsync();
                    var cut = Place(html, after, times);
                    await context.Response.WriteAsync(html[..cut]);
                    await context.Response.Body.FlushAsync();
                    await goOn.Task;
                    await context.Response.WriteAsync(html[cut..]);
                    return;
                }

                await answer.Content.CopyToAsync(context.Response.Body);
            })
        );
        return new Uri(address, site.AbsolutePath);
    }

    public void GoOn() => goOn.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        GoOn();
        client.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private static int Place(string html, string text, int times)
    {
        var at = -1;
        for (var i = 0; i < times; i++)
        {
            at = html.IndexOf(text, at + 1, StringComparison.Ordinal);
        }

        return at;
    }
}
