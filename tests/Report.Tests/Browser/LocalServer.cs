using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Report.Tests.Browser;

/// <summary>Starts a web server on this machine, at a free port.</summary>
internal static class LocalServer
{
    /// <param name="configure">Adds the handlers of requests.</param>
    /// <returns>The running server, which the caller disposes of, and its address.</returns>
    public static async Task<(WebApplication Server, Uri Address)> Start(Action<WebApplication> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        configure(server);
        await server.StartAsync();
        return (server, new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }
}
