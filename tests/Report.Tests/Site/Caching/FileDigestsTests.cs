using Report.Site.Caching;

namespace Report.Tests.Site.Caching;

/// <summary>Hashes of a theme's files are kept in the process while the files look unchanged.</summary>
public sealed class FileDigestsTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder theme = new();

    [Fact]
    public void A_file_of_the_same_length_written_at_once_has_another_hash()
    {
        var path = theme.Write("a.css", "a { top: 1px }");
        var before = Digest(path);

        theme.Write("a.css", "a { top: 2px }");

        Digest(path).ShouldNotBe(before);
    }

    [Fact]
    public void An_old_file_that_is_written_anew_has_another_hash()
    {
        var path = theme.Write("a.css", "a { top: 1px }");
        File.SetLastWriteTimeUtc(path, LongAgo);
        var before = Digest(path);
        Digest(path).ShouldBe(before);

        theme.Write("a.css", "a { top: 2px }");

        Digest(path).ShouldNotBe(before);
    }

    [Fact]
    public void An_old_file_in_the_place_of_another_has_another_hash()
    {
        var path = theme.Write("a.css", "a { top: 1px }");
        var other = theme.Write("other/a.css", "a { top: 2px }");
        File.SetLastWriteTimeUtc(path, LongAgo);
        File.SetLastWriteTimeUtc(other, LongAgo.AddSeconds(1));
        var before = Digest(path);

        File.Move(other, path, overwrite: true);

        Digest(path).ShouldNotBe(before);
    }

    public void Dispose() => theme.Dispose();

    private byte[] Digest(string path) => FileDigests.OfTheme(theme.Path)[path].ShouldNotBeNull();
}
