using System.Buffers;
using CsCheck;
using Report.Site;
using Shouldly;

namespace Report.Tests.Site;

/// <summary>Contents of files that are stored in memory or on disk come back unchanged.</summary>
public sealed class ContentStoreTests
{
    private static readonly Gen<byte[][]> Parts = Gen.Byte.Array[0, 3000].Array[0, 40];

    [Fact]
    public void Content_that_is_written_bit_by_bit_comes_back_whole()
    {
        using var folder = new TemporaryFolder();
        Parts.Sample(
            parts =>
            {
                using var disk = ContentStore.Beside(folder["output"]);
                using var memory = ContentStore.InMemory();
                var whole = parts.SelectMany(part => part).ToArray();
                foreach (var store in new[] { disk, memory })
                {
                    var (first, second) = (store.Start(), store.Start());
                    foreach (var part in parts)
                    {
                        first.Write(part);
                        second.Write(part);
                    }

                    var content = first.Finish();
                    content.Bytes.ToArray().ShouldBe(whole);
                    content.Length.ShouldBe(whole.Length);
                    content.Sha256.ShouldBe(new HeldContent(whole).Sha256);
                    content.IsIn(new MemoryStream(whole)).ShouldBeTrue();
                    content.IsIn(new MemoryStream([.. whole, 0])).ShouldBeFalse();
                    second.Finish().Bytes.ToArray().ShouldBe(whole);
                    store.Add(whole).Bytes.ToArray().ShouldBe(whole);
                }
            },
            iter: 30
        );
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Content_longer_than_what_is_in_memory_at_a_time_comes_back_whole()
    {
        using var folder = new TemporaryFolder();
        using var store = ContentStore.Beside(folder["output"]);
        var whole = new byte[1_000_000];
        Random.Shared.NextBytes(whole);

        var content = store.Start();
        content.Write(whole.AsSpan(0, 300_001));
        whole.AsSpan(300_001, 400_000).CopyTo(content.GetSpan(400_000));
        content.Advance(400_000);
        content.Write(whole.AsSpan(700_001));

        content.Finish().Bytes.ToArray().ShouldBe(whole);
    }

    [Fact]
    public void What_the_disk_refuses_stays_in_memory()
    {
        using var folder = new TemporaryFolder();
        using var store = ContentStore.Beside(folder["no/such/folder/output"]);

        var content = store.Start();
        content.Write(new byte[500_000]);

        content.Finish().Length.ShouldBe(500_000);
        store.Add([1, 2, 3]).Bytes.ToArray().ShouldBe([1, 2, 3]);
        Directory.Exists(folder["no"]).ShouldBeFalse();
    }
}
