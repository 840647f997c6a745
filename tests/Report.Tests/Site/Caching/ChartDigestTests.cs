using System.Reflection;
using CsCheck;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Site.Caching;
using Report.Tests.Charts;
using Report.Tests.Charts.OneTruth;
using Shouldly;

namespace Report.Tests.Site.Caching;

/// <summary>The digest under which a chart is cached changes with everything that the chart shows.</summary>
public sealed class ChartDigestTests
{
    // Positions in files (At) are for diagnostics only, and a chart with diagnostics is not cached. The other properties follow from what
    // is
    // hashed, or say how a dataset was read.
    private static readonly Dictionary<Type, string[]> NotHashed = new()
    {
        [typeof(Row)] = ["At", "Sources", "IsOrdinary"],
        // The source that was written and the lineage of a cell appear in a drawing only through its sources, which are hashed.
        [typeof(Cell)] = ["At", "Lineage", "Source"],
        [typeof(Quantity)] = ["Point", "Bounds", "Shown"],
        [typeof(DateValue)] = ["Iso", "IsIso", "End", "Quarter", "Half", "WeekNumber", "WeekYear"],
        [typeof(TextValue)] = [],
    };

    private static readonly Dictionary<Type, string[]> Hashed = new()
    {
        [typeof(Row)] = ["Anchor", "Cells", "Source", "Note", "Quote"],
        [typeof(Cell)] = ["Field", "Value", "Status", "Sources", "Note"],
        [typeof(Quantity)] =
        [
            "Kind",
            "Low",
            "High",
            "Reached",
            "Approximate",
            "Reason",
            "Central",
            "Confidence",
            "Leaning",
            "RoundedTo",
            "ShownTo",
            "Format",
            "Decimals",
        ],
        [typeof(DateValue)] = ["Start", "Precision"],
        [typeof(TextValue)] = ["Text"],
    };

    [Fact]
    public void Every_property_of_a_row_and_a_value_is_hashed_or_known_to_be_never_drawn()
    {
        foreach (var (type, hashed) in Hashed)
        {
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0)
                .Select(p => p.Name)
                .ShouldBe(
                    hashed.Concat(NotHashed[type]),
                    ignoreOrder: true,
                    $"a property of {type.Name} is neither hashed by ChartDigest nor listed here, or it is listed twice or no more there"
                );
        }
    }

    [Fact]
    public void Another_value_status_source_or_note_of_a_row_shown_is_another_digest_and_a_row_left_out_is_none() =>
        // Leaves out charts whose transforms combine rows: a sum shows neither the notes of its rows nor a change smaller than its last
        // digit.
        GeneratedChart
            .Any.Where(c => c.Data.Rows.Count < 60 && c.Groups.Count == 0)
            .Sample(
                chart =>
                {
                    if (chart.Read(new DiagnosticBag()) is not { } shown)
                    {
                        return;
                    }

                    var rows = chart.Data.Rows.ToList();
                    var number = chart.Expected[0][0];
                    var (before, cell) = (Of(shown), rows[number].Cells[^1]);
                    foreach (
                        var changed in new[]
                        {
                            rows[number] with
                            {
                                Note = "Another.",
                            },
                            rows[number] with
                            {
                                Source = new Located<string>("four", rows[number].At),
                            },
                            rows[number] with
                            {
                                Cells = [.. rows[number].Cells.SkipLast(1), cell with { Value = Quantity.About(123_456) }],
                            },
                            rows[number] with
                            {
                                Cells = [.. rows[number].Cells.SkipLast(1), cell with { Note = "Another." }],
                            },
                            rows[number] with
                            {
                                Cells = [.. rows[number].Cells.SkipLast(1), cell with { Status = ObservationStatus.Imputed }],
                            },
                            rows[number] with
                            {
                                Cells = [.. rows[number].Cells.SkipLast(1), cell with { Source = ChartFixture.At("five") }],
                            },
                        }
                    )
                    {
                        var other = chart with { Data = chart.Data with { Rows = [.. rows.Select((r, i) => i == number ? changed : r)] } };

                        // Null if the chart leaves the changed row out and a reference line then has no value to stand at.
                        if (other.Read(new DiagnosticBag()) is { } read)
                        {
                            Of(read).ShouldNotBe(before);
                        }
                    }

                    var left = Enumerable.Range(0, rows.Count).Except(chart.Expected.SelectMany(e => e)).ToList();
                    if (left.Count > 0)
                    {
                        var other = chart with
                        {
                            Data = chart.Data with { Rows = [.. rows.Select((r, i) => i == left[0] ? r with { Note = "Another." } : r)] },
                        };
                        Of(other.Read(new DiagnosticBag())!).ShouldBe(before);
                    }
                },
                iter: 100,
                print: chart => chart.Describe()
            );

    private static string Of(ChartData shown)
    {
        using var digest = new ChartDigest(shown);
        return Convert.ToHexString(digest.Finish());
    }
}
