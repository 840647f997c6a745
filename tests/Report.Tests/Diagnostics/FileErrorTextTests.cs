using Report.Diagnostics;

namespace Report.Tests.Diagnostics;

/// <summary>Errors of the operating system about files are reported in the program's own words.</summary>
public sealed class FileErrorTextTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_name_too_long_is_told_without_the_systems_words() =>
        Told(() => File.WriteAllText(folder[new string('a', 300)], "")).ShouldBe("the name of a file or folder is too long for the disk");

    [Fact]
    public void A_folder_that_is_gone_is_told() =>
        Told(() => File.WriteAllText(folder["a/b"], "")).ShouldBe("a folder on the way to it is gone");

    [Fact]
    public void A_file_on_the_way_is_told()
    {
        folder.Write("a", "");

        Told(() => Directory.CreateDirectory(folder["a/b/c"])).ShouldNotContain(folder.Path);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_told()
    {
        Directory.CreateDirectory(folder["a"]);

        Told(() => File.WriteAllText(folder["a"], "")).ShouldNotContain(folder.Path);
    }

    [Theory]
    [InlineData(28, "the disk is full")]
    [InlineData(30, "the disk can only be read")]
    [InlineData(unchecked((int)0x80070070), "the disk is full")]
    [InlineData(12345, "the system refuses it")]
    public void A_number_of_the_system_has_words(int number, string words) =>
        FileErrorText.Of(new IOException("Not to be shown : '/x'", number)).ShouldBe(words);

    [Fact]
    public void What_stands_in_the_way_is_named() =>
        FileErrorText.Of(new BlockedPathException("'x' is a folder")).ShouldBe("'x' is a folder");

    public void Dispose() => folder.Dispose();

    private static string Told(Action write) => FileErrorText.Of(Record.Exception(write).ShouldNotBeNull());
}
