using Report.Data;
using Report.Data.Changes;
using Report.Diagnostics;
using Report.Languages;
using Shouldly;

namespace Report.Tests.Data.Changes;

public sealed class DataChangesTests : IDisposable
{
    private const string Battlegroups = """
        title: Battlegroups
        source: nato
        fields:
          - { name: host, type: category, title: Host }
          - { name: troops, type: quantity, title: Troops, unit: troops }
        rows:
          - { host: Latvia, troops: 1887 }
          - { host: Estonia, troops: about 1430, note: At Tapa. }
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_same_data_has_no_changes_however_it_is_laid_out() =>
        Changes(
            Battlegroups,
            Battlegroups.Replace("{ host: Latvia, troops: 1887 }", "{ troops: \"1,887\", host: Latvia }", StringComparison.Ordinal)
        )
            .IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_revised_value_has_both_its_states_and_is_a_correction()
    {
        var dataset = Changes(Battlegroups, Battlegroups.Replace("about 1430", "1180", StringComparison.Ordinal))
            .Datasets.ShouldHaveSingleItem();

        dataset.IsCorrection.ShouldBeTrue();
        var row = dataset.Rows.ShouldHaveSingleItem();
        (row.Kind, row.Name, row.Anchor).ShouldBe((ChangeKind.Revised, "Estonia", "row-estonia"));
        var value = row.Values.ShouldHaveSingleItem();
        (value.Field.Name, value.Before, value.After).ShouldBe(("troops", Quantity.About(1430), Quantity.Exact(1180)));
    }

    [Fact]
    public void A_row_that_is_added_or_moved_is_no_correction()
    {
        var after =
            Battlegroups.Replace("  - { host: Latvia, troops: 1887 }\n", "", StringComparison.Ordinal)
            + "\n  - { host: Latvia, troops: 1887 }\n  - { host: Poland, troops: 1033 }\n";
        var dataset = Changes(Battlegroups, after).Datasets.ShouldHaveSingleItem();
        dataset.IsCorrection.ShouldBeFalse();
        var row = dataset.Rows.ShouldHaveSingleItem();
        (row.Kind, row.Name).ShouldBe((ChangeKind.Added, "Poland"));
    }

    [Fact]
    public void A_row_that_is_taken_away_is_a_correction()
    {
        var dataset = Changes(Battlegroups, Battlegroups.Replace("  - { host: Latvia, troops: 1887 }\n", "", StringComparison.Ordinal))
            .Datasets.ShouldHaveSingleItem();
        dataset.IsCorrection.ShouldBeTrue();
        dataset
            .Rows.ShouldHaveSingleItem()
            .Values[^1]
            .ShouldSatisfyAllConditions(v => v.Before.ShouldBe(Quantity.Exact(1887)), v => v.After.ShouldBeNull());
    }

    [Fact]
    public void Rows_keep_their_identity_when_a_row_makes_another_field_part_of_the_key()
    {
        const string one =
            "title: T\nfields:\n  - { name: host, type: category }\n  - { name: year, type: year }\n  - { name: troops, type: "
            + "quantity, unit: troops }\nrows:\n  - { host: Latvia, year: 2017, troops: 100 }\n";
        var row = Changes(one, one + "  - { host: Latvia, year: 2022, troops: 200 }\n")
            .Datasets.ShouldHaveSingleItem()
            .Rows.ShouldHaveSingleItem();
        (row.Kind, row.Name).ShouldBe((ChangeKind.Added, "Latvia, 2022"));
    }

    [Fact]
    public void Another_unit_corrects_every_value()
    {
        var dataset = Changes(Battlegroups, Battlegroups.Replace("unit: troops", "unit: soldiers", StringComparison.Ordinal))
            .Datasets.ShouldHaveSingleItem();
        dataset.IsCorrection.ShouldBeTrue();
        dataset
            .About.ShouldHaveSingleItem()
            .ShouldBe(new TextChange(ChangedPart.Unit, "unit of Troops", "troops", "soldiers", ChangesValues: true));
    }

    [Fact]
    public void A_note_or_a_source_that_changes_is_told_and_is_no_correction()
    {
        var after = Battlegroups
            .Replace("At Tapa.", "In Tapa.", StringComparison.Ordinal)
            .Replace("source: nato", "source: lsm", StringComparison.Ordinal);
        var dataset = Changes(Battlegroups, after).Datasets.ShouldHaveSingleItem();
        dataset.IsCorrection.ShouldBeFalse();
        dataset.About.ShouldBe([new TextChange(ChangedPart.Source, "source", "nato", "lsm")]);
        dataset.Rows.ShouldHaveSingleItem().Texts.ShouldBe([new TextChange(ChangedPart.Note, "note", "At Tapa.", "In Tapa.")]);
    }

    [Fact]
    public void A_field_that_is_new_is_one_change_and_a_field_that_is_gone_a_correction()
    {
        var wider = Battlegroups.Replace("fields:\n", "fields:\n  - { name: place, type: text, title: Place }\n", StringComparison.Ordinal);
        Changes(Battlegroups, wider)
            .Datasets.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                d => d.About.ShouldBe([new TextChange(ChangedPart.Field, "field", null, "Place")]),
                d => d.IsCorrection.ShouldBeFalse()
            );
        Changes(wider, Battlegroups).Datasets.Where(d => d.IsCorrection).ShouldHaveSingleItem();
    }

    [Fact]
    public void Datasets_that_come_and_go_are_told_whole()
    {
        var before = Read("before", ("old", Battlegroups));
        var after = Read("after", ("new", Battlegroups));
        var changes = DataChanges.Between(before, after).Datasets;
        changes
            .Select(d => (d.Id, d.Kind, d.Rows.Count, d.IsCorrection))
            .ShouldBe([("new", ChangeKind.Added, 2, false), ("old", ChangeKind.Removed, 2, true)]);
    }

    [Fact]
    public void Sources_and_claims_are_compared_by_what_they_say()
    {
        var before = Read("before");
        File.WriteAllText(
            folder["before/claims.yaml"],
            "rand:\n  title: Sixty hours\n  quote: Within 60 hours\n  source: nato\n  record: [{ text: Found, source: nato }]\n  "
                + "verdict: supported\n  explanation: As it says.\n"
        );
        before = InputReader.Read(folder["before"], new DiagnosticBag());
        var after = Read("after");
        File.WriteAllText(
            folder["after/claims.yaml"],
            File.ReadAllText(folder["before/claims.yaml"]).Replace("verdict: supported", "verdict: imprecise", StringComparison.Ordinal)
        );
        File.WriteAllText(folder["after/sources.yaml"], "nato: { type: webpage, title: Another title }\n");
        after = InputReader.Read(folder["after"], new DiagnosticBag());

        var changes = DataChanges.Between(before, after);

        changes.Claims.ShouldHaveSingleItem().Texts.ShouldBe([new TextChange(ChangedPart.Verdict, "verdict", "Supported", "Imprecise")]);
        changes.Sources.Select(s => (s.Id, s.Kind)).ShouldBe([("nato", ChangeKind.Revised), ("lsm", ChangeKind.Removed)]);
        changes.Sources[0].Texts.ShouldHaveSingleItem().After!.ShouldContain("Another title");
    }

    public void Dispose() => folder.Dispose();

    private DataChanges Changes(string before, string after) =>
        DataChanges.Between(Read("before", ("efp", before)), Read("after", ("efp", after)));

    private InputData Read(string name, params (string Id, string Yaml)[] datasets)
    {
        if (Directory.Exists(folder[name]))
        {
            Directory.Delete(folder[name], recursive: true);
        }

        folder.Write($"{name}/sources.yaml", "nato: { type: webpage, title: NATO }\nlsm: { type: webpage, title: LSM }\n");
        foreach (var (id, yaml) in datasets)
        {
            folder.Write($"{name}/data/{id}.yaml", yaml);
        }

        return InputReader.Read(folder[name], new DiagnosticBag());
    }
}
