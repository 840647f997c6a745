using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Shouldly;

namespace Report.Tests.Editor;

/// <summary>
/// A client of the language server of Visual Studio Code's YAML extension, which it runs and speaks to as an editor does (LSP over
/// standard input and output).
/// </summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> asked = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonArray>> diagnosed = new();
    private readonly JsonNode settings;
    private readonly Lock writing = new();
    private readonly Task listening;
    private int last;

    private LanguageServer(Process process, JsonNode settings)
    {
        this.process = process;
        this.settings = settings;
        listening = Task.Run(Listen);
    }

    /// <param name="settings">Content of .vscode/settings.json.</param>
    public static async Task<LanguageServer> Start(string workspace, JsonNode settings)
    {
        var server = new LanguageServer(Process.Start(Command("node", [Installed(), "--stdio"], workspace))!, settings);
        var root = new Uri(workspace).AbsoluteUri;
        await server.Ask(
            "initialize",
            new JsonObject
            {
                ["processId"] = Environment.ProcessId,
                ["rootUri"] = root,
                ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = root, ["name"] = "report" }),
                ["capabilities"] = new JsonObject
                {
                    ["workspace"] = new JsonObject { ["configuration"] = true, ["workspaceFolders"] = true },
                    ["textDocument"] = new JsonObject { ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("markdown") } },
                },
            }
        );
        server.Tell("initialized", new JsonObject());
        server.Tell("workspace/didChangeConfiguration", new JsonObject { ["settings"] = server.Configuration() });
        return server;
    }

    /// <summary>Opens a file with the given text, which need not be on disk, and returns the diagnostics of the server.</summary>
    public async Task<JsonArray> Open(string path, string text)
    {
        var uri = new Uri(path).AbsoluteUri;
        var underlined = diagnosed[uri] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Tell(
            "textDocument/didOpen",
            new JsonObject
            {
                ["textDocument"] = new JsonObject
                {
                    ["uri"] = uri,
                    ["languageId"] = "yaml",
                    ["version"] = 1,
                    ["text"] = text,
                },
            }
        );
        return await underlined.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    /// <param name="line">Counted from 0, as is the column.</param>
    public Task<JsonNode?> At(string request, string path, int line, int column) =>
        Ask(
            request,
            new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = new Uri(path).AbsoluteUri },
                ["position"] = new JsonObject { ["line"] = line, ["character"] = column },
            }
        );

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await listening;
        process.Dispose();
    }

    private static string Installed()
    {
        var web = Repository.PathTo("tests", "web");
        var server = Path.Combine(web, "node_modules", "yaml-language-server", "bin", "yaml-language-server");
        if (!File.Exists(server))
        {
            Console.Error.WriteLine("The YAML language server is not there; installing it in tests/web.");
            if (!HasNpm() && OperatingSystem.IsLinux() && File.Exists("/usr/bin/apt-get"))
            {
                Run("apt-get", ["update"], web);
                Run("apt-get", ["install", "--yes", "--no-install-recommends", "npm"], web);
            }

            Run(Npm, ["ci", "--no-progress", "--silent", "--ignore-scripts"], web);
        }

        return server;
    }

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static bool HasNpm() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Npm)));

    private static void Run(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(Command(program, arguments, folder))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {output.Result}{error.Result}");
    }

    private static ProcessStartInfo Command(string program, string[] arguments, string folder) =>
        new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private JsonObject Configuration() =>
        new()
        {
            ["yaml"] = new JsonObject
            {
                ["schemas"] = settings["yaml.schemas"]!.DeepClone(),
                ["validate"] = true,
                ["completion"] = true,
                ["hover"] = true,
                ["schemaStore"] = new JsonObject { ["enable"] = false },
            },
        };

    private Task<JsonNode?> Ask(string method, JsonNode parameters)
    {
        var id = Interlocked.Increment(ref last);
        var answer = asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(
            new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["id"] = id,
                ["method"] = method,
                ["params"] = parameters,
            }
        );
        return answer.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private void Tell(string method, JsonNode parameters) =>
        Send(
            new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["method"] = method,
                ["params"] = parameters,
            }
        );

    private void Send(JsonNode message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        lock (writing)
        {
            var input = process.StandardInput.BaseStream;
            input.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            input.Write(body);
            input.Flush();
        }
    }

    private async Task Listen()
    {
        var output = process.StandardOutput.BaseStream;
        while (await Length(output) is { } length)
        {
            var body = new byte[length];
            await output.ReadExactlyAsync(body);
            Hear(JsonNode.Parse(body)!);
        }
    }

    private static async Task<int?> Length(Stream output)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await output.ReadAsync(one) == 0)
            {
                return null;
            }

            header.Append((char)one[0]);
        }

        var line = header.ToString().Split("\r\n").First(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture);
    }

    private void Hear(JsonNode message)
    {
        var method = message["method"]?.GetValue<string>();
        if (method is null)
        {
            asked[message["id"]!.GetValue<int>()].TrySetResult(message["result"]?.DeepClone());
        }
        else if (method == "textDocument/publishDiagnostics")
        {
            var uri = message["params"]!["uri"]!.GetValue<string>();
            diagnosed.GetValueOrDefault(uri)?.TrySetResult(message["params"]!["diagnostics"]!.DeepClone().AsArray());
        }
        else if (message["id"] is { } id)
        {
            Send(
                new JsonObject
                {
                    ["jsonrpc"] = "2.0",
                    ["id"] = id.DeepClone(),
                    ["result"] = Answer(method, message["params"]),
                }
            );
        }
    }

    private JsonArray? Answer(string method, JsonNode? parameters) =>
        method == "workspace/configuration"
            ? new JsonArray([
                .. parameters!["items"]!.AsArray().Select(item => Configuration()[item!["section"]?.GetValue<string>() ?? ""]?.DeepClone()),
            ])
            : null;
}
