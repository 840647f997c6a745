using Report.Commands;
using Shouldly;

namespace Report.Tests.Commands;

/// <summary>
/// A small report of its own, begun with `new site` and taken over by its editor, so that it may be published; and the program run on it as if typed.
/// </summary>
public sealed class NewReport : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NewReport() : this(null)
    {
    }

    /// <param name="place">Where to begin it; null for a folder of its own.</param>
    public NewReport(string? place)
    {
        Root = place ?? folder["my-report"];
        Run("new", "site", Root).ExitCode.ShouldBe(0);
        foreach (var file in Directory.EnumerateFiles(this["input"], "*", SearchOption.AllDirectories))
        {
            File.WriteAllLines(file, File.ReadAllLines(file).Where(line => !line.Contains("made up", StringComparison.Ordinal)));
        }
    }

    public string Root { get; }

    public string this[string name] => Path.Combine(Root, name);

    public string Read(string name) => File.ReadAllText(this[name]);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    /// <summary>Changes one thing in a file, which must be there.</summary>
    public void Edit(string name, string old, string now)
    {
        var text = Read(name);
        text.ShouldContain(old);
        Write(name, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Runs the program on this report.</summary>
    public (int ExitCode, string Output, string Error) Type(params string[] arguments) =>
        Run([.. arguments, "--input", this["input"], "--theme", this["theme"], "--output", this["output"]]);

    public static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Dispose();
}
