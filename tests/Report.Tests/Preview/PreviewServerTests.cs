using System.Net;
using System.Net.Sockets;
using System.Text;
using Report.Preview;
using Report.Site;
using Shouldly;

namespace Report.Tests.Preview;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private readonly PreviewBroadcast display = new();
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private PreviewServer server = null!;

    public async ValueTask InitializeAsync()
    {
        display.Show(
            [
                OutputFile.Text("index.html", "<html><head><title>Front</title></head><body>front</body></html>"),
                OutputFile.Text("data/index.html", "<html><head></head><body>data</body></html>"),
                OutputFile.Text("data/troops.csv", "year\n1985\n"),
                OutputFile.Text("404.html", "<html><head></head><body>lost</body></html>"),
            ],
            []
        );
        server = await Start("/my-report/");
    }

    [Fact]
    public async Task Pages_are_served_at_the_base_path_with_the_script_that_keeps_them_up_to_date()
    {
        (await Get("")).ShouldContain("front");
        (await Get("data/")).ShouldContain("<script src=\"/my-report/_preview/live.js\" data-version=");
        (await Get("_preview/live.js")).ShouldContain("EventSource");
    }

    [Fact]
    public async Task Other_files_are_served_as_they_are()
    {
        using var response = await Send("data/troops.csv");
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldBe("year\n1985\n");
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_folder_without_its_slash_is_led_to_it()
    {
        using var response = await Send("data");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.OriginalString.ShouldBe("/my-report/data/");
    }

    [Fact]
    public async Task What_lies_outside_of_the_base_path_leads_to_the_front_page()
    {
        using var response = await client.GetAsync(new Uri(server.Root, "/"), Cancel);
        response.Headers.Location!.OriginalString.ShouldBe("/my-report/");
    }

    [Theory]
    [InlineData("nowhere/")]
    [InlineData("data/..%2f..%2fetc/passwd")]
    [InlineData("..%5c..%5cetc/passwd")]
    public async Task What_is_not_of_the_site_is_not_found(string path)
    {
        using var response = await Send(path);
        (response.StatusCode, (await response.Content.ReadAsStringAsync(Cancel)).Contains("lost", StringComparison.Ordinal)).ShouldBe(
            (HttpStatusCode.NotFound, true)
        );
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost:1")]
    public async Task A_request_under_another_name_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Root) { Headers = { Host = host } };
        using var response = await client.SendAsync(request, Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await response.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("front");
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_it()
    {
        using var response = await client.PostAsync(server.Root, new StringContent("x"), Cancel);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Other_interfaces_of_the_machine_do_not_answer()
    {
        var others = Dns.GetHostAddresses(Dns.GetHostName())
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));
        foreach (var address in others)
        {
            using var socket = new TcpClient();
            await Should.ThrowAsync<SocketException>(socket.ConnectAsync(address, server.Port, Cancel).AsTask());
        }
    }

    [Fact]
    public async Task A_port_in_use_is_not_taken_and_the_next_free_one_is_named()
    {
        (await PreviewServer.Start(display, () => "/", server.Port)).ShouldBeNull();
        var next = PreviewServer.NextFree(server.Port);
        next.ShouldBeGreaterThan(server.Port);
        await using var second = (await PreviewServer.Start(display, () => "/", next)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Before_the_first_good_build_every_address_has_a_page_that_waits_and_says_why()
    {
        var none = new PreviewBroadcast();
        await using var empty = await Start("/", none);
        await Waits("is being built");
        none.Show(null, []);
        await Waits("cannot be built yet");

        async Task Waits(string why)
        {
            using var response = await client.GetAsync(new Uri(empty.Root, "/my-report/data/"), Cancel);
            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await response.Content.ReadAsStringAsync(Cancel)).ShouldSatisfyAllConditions(
                page => page.ShouldContain("_preview/live.js"),
                page => page.ShouldContain(why)
            );
        }
    }

    [Fact]
    public async Task States_are_sent_as_they_come_and_stopping_does_not_wait_for_those_who_listen()
    {
        using var response = await client.GetAsync(
            new Uri(server.Root, "_preview/state"),
            HttpCompletionOption.ResponseHeadersRead,
            Cancel
        );
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel), Encoding.UTF8);
        (await NextData(lines)).ShouldContain("\"faults\":[]");

        display.Show(null, [new ShownFault("input/data/efp.yaml:14:22", "DATA007", true, "'foru' is not a quantity", null, null)]);
        (await NextData(lines)).ShouldContain("input/data/efp.yaml:14:22");

        await server.DisposeAsync();
        (await lines.ReadToEndAsync(Cancel)).Trim().ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        client.Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<PreviewServer> Start(string basePath, PreviewBroadcast? shown = null)
    {
        // Starts outside the range of ports that the system assigns, and tries the next port if another test takes one before the server
        // starts.
        for (var port = PreviewServer.NextFree(20_000 + (Environment.ProcessId % 10_000)); ; port = PreviewServer.NextFree(port))
        {
            if (await PreviewServer.Start(shown ?? display, () => basePath, port) is { } started)
            {
                return started;
            }
        }
    }

    private Task<HttpResponseMessage> Send(string path) => client.GetAsync(new Uri(server.Root.OriginalString + path), Cancel);

    private async Task<string> Get(string path)
    {
        using var response = await Send(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private static async Task<string> NextData(StreamReader lines)
    {
        while (true)
        {
            if (await lines.ReadLineAsync(Cancel) is { } line && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }
    }
}
