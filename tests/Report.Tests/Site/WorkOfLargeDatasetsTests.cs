using System.Buffers;
using Report.Data;
using Report.Diagnostics;
using Report.Pages.Models;
using Report.Site.Downloads;
using Shouldly;

namespace Report.Tests.Site;

/// <summary>The memory that a dataset allocates grows no faster than its rows, and passes over all rows create no cell objects.</summary>
public sealed class WorkOfLargeDatasetsTests : IDisposable
{
    private const int Rows = 3000;

    // Most that twice the rows may allocate: 2, and a margin for collections that double their capacity.
    private const double MostOfDoubling = 2.2;

    private readonly TemporaryFolder folder = new();

    public WorkOfLargeDatasetsTests()
    {
        Write("fewer", Rows);
        Write("more", 2 * Rows);
    }

    [Fact]
    public void Reading_twice_the_rows_takes_twice_the_memory() => Ratio(name => Read(name)).ShouldBeLessThan(MostOfDoubling);

    [Fact]
    public void Plain_numbers_are_read_without_a_cell_between()
    {
        Read("fewer");
        // Bytes a row; with cells there would be some 9,000.
        ((Allocated(() => Read("more")) - Allocated(() => Read("fewer"))) / (double)Rows).ShouldBeLessThan(7000);
    }

    [Fact]
    public void Writing_twice_the_rows_takes_twice_the_memory()
    {
        var datasets = new[] { Read("fewer"), Read("more") }.ToDictionary(dataset => dataset.Id);

        Ratio(name =>
            {
                var table = DownloadTable.Of(datasets[name]);
                CsvDownload.Write(table, new ArrayBufferWriter<byte>(1 << 20));
                ParquetDownload.Write(table, new ArrayBufferWriter<byte>(1 << 20));
            })
            .ShouldBeLessThan(MostOfDoubling);
    }

    [Fact]
    public void Asking_all_rows_for_their_sources_notes_and_doubt_makes_no_cell() =>
        BytesOfRow(dataset =>
            {
                _ = RowsLayout.Of(dataset);
                _ = DownloadTable.Of(dataset);
                _ = dataset.Rows.All(row => row.RestsOn("office", dataset.Fields));
            })
            .ShouldBeLessThan(60); // Bytes a row; its cells would take some thousands.

    [Fact]
    public void A_table_of_plain_values_is_written_without_its_cells() =>
        BytesOfRow(dataset => CsvDownload.Write(DownloadTable.Of(dataset), new ArrayBufferWriter<byte>(1 << 20))).ShouldBeLessThan(150);

    public void Dispose() => folder.Dispose();

    private double BytesOfRow(Action<Dataset> work)
    {
        var (fewer, more) = (Read("fewer"), Read("more"));
        work(fewer);
        return (Allocated(() => work(more)) - Allocated(() => work(fewer))) / (double)Rows;
    }

    private static double Ratio(Action<string> work)
    {
        work("fewer");
        return Allocated(() => work("more")) / (double)Allocated(() => work("fewer"));
    }

    private static long Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Write(string name, int rows)
    {
        folder.Write(
            $"data/{name}.yaml",
            "title: Many\nsource: office\nfields:\n  - { name: id, type: text, title: Id }\n  - { name: day, type: date, title: Day }\n"
                + string.Concat(Enumerable.Range(0, 10).Select(i => $"  - {{ name: n{i}, type: quantity, title: N{i}, unit: tonnes }}\n"))
                + $"rows: {name}.csv\n"
        );
        folder.Write(
            $"data/{name}.csv",
            "id,day,"
                + string.Join(',', Enumerable.Range(0, 10).Select(i => $"n{i}"))
                + "\n"
                + string.Concat(
                    Enumerable
                        .Range(0, rows)
                        .Select(row =>
                            $"r{row},2020-01-{(row % 28) + 1:00},{string.Join(',', Enumerable.Range(0, 10).Select(i => $"{row * (i + 1)}.{i}"))}\n"
                        )
                )
        );
    }

    private Dataset Read(string name)
    {
        var bag = new DiagnosticBag();
        var dataset = DatasetReader.Read(new InputFolder(folder.Path), $"data/{name}.yaml", bag)!;
        bag.Sorted().ShouldBeEmpty();
        return dataset;
    }
}
