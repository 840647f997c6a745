using Report.Commands;
using Shouldly;

namespace Report.Tests.Commands;

/// <summary>
/// A small report created with `new site` and edited so that it can be published; runs commands of the program on it.
/// </summary>
public sealed class NewReport : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NewReport()
        : this(null) { }

    /// <param name="place">Folder of the report; null for a temporary one.</param>
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

    /// <summary>Replaces a text in a file; fails if the file does not contain it.</summary>
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
