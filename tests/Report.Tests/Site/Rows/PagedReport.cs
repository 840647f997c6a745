using System.Globalization;
using System.Text;

namespace Report.Tests.Site.Rows;

/// <summary>A report with a dataset of 1,000 rows on five pages; prose cites a row of the third page.</summary>
internal sealed class PagedReport : IDisposable
{
    public const int Rows = 1000;

    private readonly SmallReport report = new();

    public PagedReport()
    {
        report.Write(
            "data/stations.yaml",
            """
            title: Stations
            description: What stations counted.
            source: paper
            key: station
            fields:
              - { name: station, type: text, title: Station }
              - { name: day, type: date, title: Day }
              - { name: country, type: category, title: Country }
              - { name: count, type: quantity, title: Count, unit: vehicles }
              - { name: share, type: number, title: Share, unit: "%" }
            rows: stations.csv
            """
        );
        report.Write("data/stations.csv", Csv(Rows));
        report.Write(
            "second.md",
            """
            ---
            title: The second chapter
            description: What follows.
            order: 2
            ---

            One station counted {{value "stations" "count" station=S0501}}. See [its row](/data/stations/#row-s0501).
            """
        );
    }

    /// <summary>The report that the dataset was added to.</summary>
    public SmallReport Report => report;

    public static string Csv(int rows)
    {
        var csv = new StringBuilder("station,day,country,count,share,count.note,count.status\n");
        for (var i = 1; i <= rows; i++)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"S{i:0000},{new DateOnly(2020, 1, 1).AddDays(i * 7 % 400):yyyy-MM-dd},{Country(i)},{Count(i)},{i % 100}.{i % 10},{(i % 50 == 0 ? "Counted twice." : "")},{(i % 70 == 0 ? "estimated" : "")}\n"
            );
        }

        return csv.ToString();
    }

    public void Dispose() => report.Dispose();

    private static string Country(int i) =>
        (i % 3) switch
        {
            0 => "Latvia",
            1 => "Estonia",
            _ => "Poland",
        };

    private static string Count(int i) =>
        (i % 25) switch
        {
            3 => "not published",
            7 => $"over {i * 10}",
            11 => $"{i} to {i * 2}",
            13 => "",
            17 => $"about {i * 1000}",
            _ => (i * 7919 % 10000).ToString(CultureInfo.InvariantCulture),
        };
}
