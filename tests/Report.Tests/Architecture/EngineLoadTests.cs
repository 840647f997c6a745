using System.Reflection;
using System.Runtime.Loader;
using Report.Tests.Site;

namespace Report.Tests.Architecture;

/// <summary>The query engine (DuckDB, 70 MB of native code) is loaded only if the report has a query.</summary>
public sealed class EngineLoadTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_report_without_a_query_does_not_load_the_engine()
    {
        using var report = new SmallReport();
        LoadedByCheck(Path.Combine(report.Folder, "input")).ShouldNotContain(IsEngine);
    }

    [Fact]
    public void A_report_with_a_query_loads_the_engine() => LoadedByCheck(TablesReport.Input).ShouldContain(IsEngine);

    private static System.Linq.Expressions.Expression<Func<string, bool>> IsEngine =>
        name => name.StartsWith("DuckDB", StringComparison.Ordinal);

    /// <summary>Runs the program's <c>check</c> in its own load context and returns the names of the assemblies that it loads.</summary>
    private IReadOnlyList<string> LoadedByCheck(string input)
    {
        var context = new RecordingContext();
        var program = context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "report.dll"));
        string[] arguments =
        [
            "check",
            "--quiet",
            "--no-cache",
            "--input",
            input,
            "--theme",
            Repository.PathTo("theme"),
            "--output",
            folder["output"],
        ];
        program.EntryPoint!.Invoke(null, [arguments]).ShouldBe(0);
        return context.Asked;
    }

    /// <summary>Loads every assembly but the program from the default context and records its name.</summary>
    private sealed class RecordingContext() : AssemblyLoadContext(nameof(EngineLoadTests))
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> asked = new();

        public IReadOnlyList<string> Asked => [.. asked];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            asked.Enqueue(assemblyName.Name!);
            return null;
        }
    }
}
