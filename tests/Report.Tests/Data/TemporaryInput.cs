using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Data;

/// <summary>An input folder that exists as long as a test, with a valid site.yaml and sources.yaml to start with.</summary>
internal sealed class TemporaryInput : IDisposable
{
    public const string Site = """
        title: A report
        description: About something.
        url: https://example.org/report/
        date: 2025-09-01
        """;

    public const string Sources = """
        paper: { type: report, title: A paper }
        """;

    public TemporaryInput()
    {
        Folder = Directory.CreateTempSubdirectory("report-test-").FullName;
        Write("site.yaml", Site);
        Write("sources.yaml", Sources);
    }

    public string Folder { get; }

    public DiagnosticBag Bag { get; } = new();

    public IReadOnlyList<Diagnostic> Found => Bag.Sorted();

    public string PathTo(string name) => Path.Combine(Folder, name);

    public TemporaryInput Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(name))!);
        File.WriteAllText(PathTo(name), text);
        return this;
    }

    public TemporaryInput Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(name))!);
        File.WriteAllBytes(PathTo(name), bytes);
        return this;
    }

    public InputData Read() => InputReader.Read(Folder, Bag);

    /// <summary>Reads the folder and returns each fault as "DATA007 data/x.yaml:3:5".</summary>
    public IReadOnlyList<string> ReadFaults()
    {
        Read();
        return [.. Found.Select(d => $"{d.Code} {Path.GetRelativePath(Folder, d.Position.File)}:{d.Position.Line}:{d.Position.Column}")];
    }

    /// <summary>Returns the faults of a dataset of these lines, with a source for every row.</summary>
    public static IReadOnlyList<string> FaultsOfDataset(string yaml, string? csv = null)
    {
        using var input = new TemporaryInput();
        input.Write("data/x.yaml", yaml);
        if (csv is not null)
        {
            input.Write("data/x.csv", csv);
        }

        return
        [
            .. input
                .ReadFaults()
                .Select(fault =>
                    fault.Replace("data/x.yaml:", "", StringComparison.Ordinal).Replace("data/x.csv:", "csv:", StringComparison.Ordinal)
                ),
        ];
    }

    public static Dataset Dataset(string yaml, string? csv = null)
    {
        using var input = new TemporaryInput();
        input.Write("data/x.yaml", yaml);
        if (csv is not null)
        {
            input.Write("data/x.csv", csv);
        }

        var dataset = input.Read().Datasets["x"];
        input.Found.ShouldBeEmpty();
        return dataset;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
