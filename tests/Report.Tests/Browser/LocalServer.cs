using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Report.Tests.Browser;

/// <summary>A web server of this machine, at a port that is free.</summary>
internal static class LocalServer
{
    /// <param name="configure">Says what it answers.</param>
    /// <returns>The server, which answers until it is disposed of, and its address.</returns>
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
