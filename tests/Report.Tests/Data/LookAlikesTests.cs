using CsCheck;
using Report.Data;

namespace Report.Tests.Data;

/// <summary>Two spellings of a name are treated as one name.</summary>
public sealed class LookAlikesTests
{
    [Theory]
    [InlineData("S\u030Ckoda", "Škoda")]
    [InlineData("R\u00e9union", "re\u0301union")]
    [InlineData(" New\u00a0Haven ", "new  haven")]
    [InlineData("Ho\u0302\u0323i", "H\u1ed9i")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("ΑΘΗ\u0301ΝΑ", "αθήνα")]
    [InlineData("\u0418\u0306од", "йод")]
    [InlineData("zero\u200bwidth", "Zerowidth")]
    [InlineData("Straße", "STRASSE")]
    public void Two_spellings_of_a_name_have_one_key(string a, string b) => NameKey.Of(a).ShouldBe(NameKey.Of(b));

    [Theory]
    [InlineData("Skoda", "Škoda")]
    [InlineData("New Haven", "Newhaven")]
    public void Two_names_have_two(string a, string b) => NameKey.Of(a).ShouldNotBe(NameKey.Of(b));

    [Fact]
    public void A_key_of_a_key_is_the_key() => Gen.String.Sample(name => NameKey.Of(NameKey.Of(name)).ShouldBe(NameKey.Of(name)));

    [Fact]
    public void The_second_spelling_is_told_of_once_and_joins_the_first()
    {
        using var input = new TemporaryInput().Write("data/a.yaml", Table("", "Sao Tome", "\"Sao Tome \"", "SAO TOME", "\"Sao Tome \""));

        var dataset = InputReader.Read(input.Folder, input.Bag).Datasets["a"];

        dataset.Rows.Select(r => r["land"]!.Value).Distinct().ShouldBe([new TextValue("Sao Tome")]);
        input.Found.Select(d => (d.Code, d.Position.Line)).ShouldBe([("DATA090", 8), ("DATA090", 9)]);
    }

    [Fact]
    public void White_space_around_a_name_and_doubled_within_it_is_no_part_of_it()
    {
        using var input = new TemporaryInput().Write("data/a.yaml", Table("", "\" Sao  Tome \"", "Sao Tome"));

        InputReader
            .Read(input.Folder, input.Bag)
            .Datasets["a"]
            .Rows.Select(r => r["land"]!.Value)
            .Distinct()
            .ShouldBe([new TextValue("Sao Tome")]);
        input.Found.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_of_one_key_in_two_spellings_are_the_same_row()
    {
        using var input = new TemporaryInput().Write("data/a.yaml", Table("key: [land]\n", "Oslo", "oslo"));

        InputReader.Read(input.Folder, input.Bag);

        input.Found.Select(d => d.Code).ShouldContain("DATA090");
        input.Found.Select(d => d.Code).ShouldContain(DiagnosticOfEqualKeys);
    }

    [Fact]
    public void Names_that_the_enum_lists_apart_stay_apart()
    {
        using var input = new TemporaryInput().Write(
            "data/a.yaml",
            Table("", "mW", "MW").Replace("type: category", "type: category, enum: [mW, MW]", StringComparison.Ordinal)
        );

        var dataset = InputReader.Read(input.Folder, input.Bag).Datasets["a"];

        input.Found.ShouldBeEmpty();
        dataset.Rows.Select(r => r["land"]!.Value).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_filter_finds_a_name_in_another_spelling()
    {
        var field = new Field("land", FieldType.Category, "Land", null, null, new("a.yaml", 1, 1));

        new FilterValue("são  tomé", field, Report.Languages.Locales.BuiltIn.Default)
            .Is(new TextValue("Sa\u0303o Tome\u0301"))
            .ShouldBeTrue();
    }

    private static string DiagnosticOfEqualKeys => Report.Diagnostics.Rules.DataRules.SameKey.Code;

    private static string Table(string key, params string[] names) =>
        $"title: A table\n{key}source: paper\nfields:\n  - {{ name: land, type: category }}\n  - {{ name: n, type: integer }}\nrows:\n"
        + string.Join('\n', names.Select((name, i) => $"  - {{ land: {name}, n: {i} }}"));
}
