using System.IO.Compression;
using System.Text;
using Report.Site.Assets;

namespace Report.Tests.Site.Assets;

public sealed class ChartScriptsTests
{
    // All scripts that a browser may load for a chart on its page.
    private static readonly string[] Scripts = ["js/site.js", "js/marks.js", "js/tools.js", "js/sound.js"];

    [Fact]
    public void All_scripts_of_a_chart_are_less_than_twelve_kilobytes_as_they_are_sent()
    {
        var sent = Scripts.Sum(name => Compressed(ScriptBundle.Of(name, Read)));

        sent.ShouldBeLessThan(12 * 1024);
    }

    private static string? Read(string path) =>
        Repository.PathTo("theme", "assets", path) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    private static long Compressed(string script)
    {
        using var sent = new MemoryStream();
        using (var gzip = new GZipStream(sent, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(script));
        }

        return sent.Length;
    }
}
