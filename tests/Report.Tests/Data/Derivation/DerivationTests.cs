using Report.Data;
using Report.Data.Changes;

namespace Report.Tests.Data.Derivation;

public sealed class DerivationTests
{
    [Fact]
    public void A_derived_cell_knows_the_cells_it_came_from()
    {
        var dataset = Derived.Of("  - aggregate: { total: sum(troops) }\n    groupby: [wave]\n");
        var lineage = dataset.Rows[0]["total"]!.Lineage!;
        lineage.Operation.ShouldBe("sum");
        lineage
            .From.Select(o => (o.Dataset.Id, o.Row.Anchor, o.Cell.Field.Name))
            .ShouldBe([("hosts", "row-latvia", "troops"), ("hosts", "row-estonia", "troops")]);
        dataset.Rows[0]["total"]!.Sources.ShouldBe(["paper"]);
        dataset.Rows[0].Source!.Value.Value.ShouldBe("paper");
        dataset.Rows[0].Anchor.ShouldBe("row-2017");
    }

    [Fact]
    public void Steps_are_followed_back_to_the_first_cells_and_told_with_their_rows()
    {
        var dataset = Derived.Of(
            "  - filter: host != \"Hungary\"\n  - aggregate: { total: sum(troops) }\n    groupby: [wave]\n  - window: { all: "
                + "sum(total) }\n"
        );
        dataset.Rows[1]["all"]!.Lineage!.Operation.ShouldBe("steps");
        dataset.Rows[1]["all"]!.Lineage!.From.Select(o => o.Row.Anchor).ShouldBe(["row-latvia", "row-estonia", "row-slovakia"]);
        dataset.Origin!.Steps.Select(s => (s.RowsIn, s.RowsOut)).ShouldBe([(4, 3), (3, 2), (2, 2)]);
        dataset.Origin.Steps[1].Text.ShouldBe("aggregate: total = sum(troops); groupby: [wave]");
    }

    [Fact]
    public void The_least_certain_part_decides_the_status() =>
        Derived.Of("  - filter: wave = \"2022\"\n  - aggregate: { total: sum(troops) }\n").Rows[0]["total"]!.Status.ShouldBe(
            ObservationStatus.Estimated
        );

    [Fact]
    public void A_sum_over_publications_names_them_all()
    {
        using var input = new TemporaryInput();
        input
            .Write("sources.yaml", "paper: { type: report, title: A }\nother: { type: report, title: B }\n")
            .Write(
                "data/hosts.yaml",
                Derived.Hosts.Replace("troops: about 1400", "troops: { value: about 1400, source: other }", StringComparison.Ordinal)
            )
            .Write("data/x.yaml", "title: X\nfrom: hosts\ntransform:\n  - aggregate: { total: sum(troops) }\n    groupby: [wave]\n");
        var row = input.Read().Datasets["x"].Rows[0];
        input.Found.ShouldBeEmpty();
        row["total"]!.Sources.ShouldBe(["paper", "other"]);
        row.Sources.ShouldBe(["paper", "other"]);
    }

    [Fact]
    public void Derived_datasets_may_be_derived_from_others_in_any_order_of_their_names()
    {
        using var input = new TemporaryInput();
        input
            .Write("data/z.yaml", Derived.Hosts)
            .Write("data/a.yaml", "title: A\nfrom: m\ntransform:\n  - filter: total > 0\n")
            .Write("data/m.yaml", "title: M\nfrom: z\ntransform:\n  - aggregate: { total: sum(troops) }\n    groupby: [wave]\n");
        var data = input.Read();
        input.Found.ShouldBeEmpty();
        data.Datasets.Keys.ShouldBe(["a", "m", "z"]);
        data.Datasets["a"].Rows[0]["total"]!.Lineage!.From[0].Dataset.Id.ShouldBe("m");
        data.Datasets["a"].Origin!.Files.Select(Path.GetFileName).ShouldBe(["m.yaml", "z.yaml"]);
    }

    [Fact]
    public void A_circle_is_reported_once()
    {
        using var input = new TemporaryInput();
        input
            .Write("data/a.yaml", "title: A\nfrom: b\ntransform:\n  - sort: x\n")
            .Write("data/b.yaml", "title: B\nfrom: a\ntransform:\n  - sort: x\n");
        input.ReadFaults().ShouldBe(["DATA102 data/b.yaml:2:7"]);
        input.Found[0].Message.ShouldContain("a, from b, from a");
    }

    [Theory]
    [InlineData("from: hots\ntransform: []", "CHART001 2:7")]
    [InlineData("from: hosts\ntransform: []\nrows: []", "DATA101 4:1")]
    [InlineData("from: hosts\ntransform:\n  - fliter: a > 1", "DATA100 4:5")]
    [InlineData("from: hosts\ntransform:\n  - filter: a > 1\n    pivot: b", "DATA100 4:5")]
    [InlineData("from: hosts\ntransform:\n  - filter: troop > 1", "DATA035 4:13")]
    [InlineData("from: hosts\ntransform:\n  - filter: troops >", "DATA103 4:20")]
    [InlineData("from: hosts\ntransform:\n  - filter: troops ~ 1", "DATA103 4:20")]
    [InlineData("from: hosts\ntransform:\n  - filter: troops", "DATA104 4:13")]
    [InlineData("from: hosts\ntransform:\n  - filter: host > 3", "DATA104 4:20")]
    [InlineData("from: hosts\ntransform:\n  - filter: host > \"a\"", "DATA104 4:18")]
    [InlineData("from: hosts\ntransform:\n  - filter: troops > people", "DATA105 4:20")]
    [InlineData("from: hosts\ntransform:\n  - filter: \"(troops > 1\"", "DATA103 4:14")]
    [InlineData("from: hosts\ntransform:\n  - aggregate: { x: summ(troops) }", "DATA103 4:21")]
    [InlineData("from: hosts\ntransform:\n  - aggregate: { x: sum(host) }", "DATA104 4:25")]
    [InlineData("from: hosts\ntransform:\n  - calculate: { troops: people }", "DATA108 4:18")]
    [InlineData("from: hosts\ntransform:\n  - calculate: { x: people, note: people }", "DATA037 4:29")]
    [InlineData("from: hosts\ntransform:\n  - calculate: { x: runde(people) }", "DATA103 4:21")]
    [InlineData("from: hosts\ntransform: []\nfields:\n  - { name: troops, unit: hours }", "DATA112 5:27")]
    [InlineData("from: hosts\ntransform: []\nfields:\n  - { name: troops, type: category }", "DATA112 5:27")]
    [InlineData("from: hosts\ntransform: []\nfields:\n  - { name: trops }", "DATA035 5:13")]
    [InlineData("from: hosts", "DATA003 1:1")]
    public void A_fault_of_a_derivation_stands_at_its_place(string yaml, string expected)
    {
        using var input = new TemporaryInput();
        input.Write("data/hosts.yaml", Derived.Hosts).Write("data/x.yaml", "title: X\n" + yaml + "\n");
        input.ReadFaults().ShouldBe([expected.Replace(" ", " data/x.yaml:", StringComparison.Ordinal)]);
    }

    [Fact]
    public void A_fault_in_a_formula_over_several_lines_stands_at_its_line() =>
        Derived.Faults("  - filter: >-\n      wave = \"2017\" and\n      trops > 3\n").ShouldBe(["DATA035 6:7"]);

    [Fact]
    public void Fields_of_a_derived_dataset_choose_order_and_say_more() =>
        Derived
            .Of(
                "  - aggregate: { hosts: count(), total: sum(troops) }\n    groupby: [wave]\nfields:\n  - { name: total, title: Troops "
                    + "in all }\n  - { name: hosts, unit: hosts }\n  - { name: wave }\n"
            )
            .Fields.Select(f => (f.Title, f.Type, f.Unit))
            .ShouldBe([
                ("Troops in all", FieldType.Quantity, "troops"),
                ("hosts", FieldType.Integer, "hosts"),
                ("wave", FieldType.Category, null),
            ]);

    [Fact]
    public void A_fault_of_a_dataset_is_not_told_again_of_what_is_derived_from_it()
    {
        using var input = new TemporaryInput();
        input
            .Write("data/hosts.yaml", Derived.Hosts.Replace("over 900", "foru", StringComparison.Ordinal))
            .Write("data/x.yaml", "title: X\nfrom: hosts\ntransform:\n  - aggregate: { t: sum(troops) }\n");
        input.ReadFaults().ShouldBe(["DATA007 data/hosts.yaml:13:44"]);
    }

    [Fact]
    public void A_correction_of_a_cell_is_seen_in_all_that_is_derived_from_it()
    {
        using var before = Hosts("1800");
        using var after = Hosts("1900");
        var changes = DataChanges.Between(before.Read(), after.Read());
        changes
            .Datasets.Select(d => (d.Id, d.IsCorrection, d.Rows[0].Values[0].After))
            .ShouldBe([("hosts", true, Quantity.Exact(1900)), ("x", true, Quantity.About(3300)), ("y", true, Quantity.About(3300))]);

        static TemporaryInput Hosts(string troops) =>
            new TemporaryInput()
                .Write("data/hosts.yaml", Derived.Hosts.Replace("1800", troops, StringComparison.Ordinal))
                .Write("data/x.yaml", "title: X\nfrom: hosts\ntransform:\n  - aggregate: { t: sum(troops) }\n    groupby: [wave]\n")
                .Write("data/y.yaml", "title: Y\nfrom: x\ntransform:\n  - filter: wave = \"2017\"\n");
    }

    [Fact]
    public void Numbers_that_never_end_are_shown_briefly_and_kept_whole()
    {
        var cell = Derived.Of("  - calculate: { third: people / 3 }\n").Rows[0]["third"]!;
        ((Quantity)cell.Value).Low.ShouldBe(1900000m / 3);
        ValueText.Number((Quantity)cell.Value, Report.Languages.Locales.BuiltIn.Default).ShouldBe("633,333.3");
        ValueText.Machine(cell.Value).ShouldStartWith("633333.33333");
    }
}
