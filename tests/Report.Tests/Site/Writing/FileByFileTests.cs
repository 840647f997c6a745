using Report.Site;
using Report.Site.Writing;
using Shouldly;

namespace Report.Tests.Site.Writing;

/// <summary>Where folders cannot be exchanged, as at the top of a disk, files are replaced one by one.</summary>
public sealed class FileByFileTests
{
    [Fact]
    public void What_is_saved_in_lost_and_found_stays_and_the_old_site_goes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("aside/index.html", "new");
        folder.Write("site/index.html", "old");
        folder.Write("site/charts/a.svg", "old");
        folder.Write("site/lost+found/#12", "saved");
        folder.Write("site/lost+found/kept/#13", "saved");

        new FileByFile(folder["aside"], folder["site"], _ => { }).Replace([OutputFile.Text("index.html", "new")]);

        Directory
            .EnumerateFiles(folder["site"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder["site"], file))
            .Order(StringComparer.Ordinal)
            .ShouldBe(["index.html", "lost+found/#12", "lost+found/kept/#13"]);
        Directory.Exists(folder["site/charts"]).ShouldBeFalse();
        File.ReadAllText(folder["site/index.html"]).ShouldBe("new");
    }
}
