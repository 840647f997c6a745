using CsCheck;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Shouldly;

namespace Report.Tests.Data;

/// <summary>An index finds the same rows as a search through all of them.</summary>
public sealed class RowIndexTests
{
    private static readonly Position At = new("data/a.csv", 1, 1);
    private static readonly Field Name = new("name", FieldType.Text, "Name", null, null, At);
    private static readonly Field Amount = new("amount", FieldType.Quantity, "Amount", "tonnes", null, At);
    private static readonly Field Day = new("day", FieldType.Date, "Day", null, null, At);

    private static readonly Gen<string> Names = Of([
        "Paris",
        "paris",
        "PARIS ",
        "Lyon",
        "New  York",
        "New York",
        "Straße",
        "STRASSE",
        "é",
        "e\u0301",
        " x",
    ]);

    private static readonly Gen<Quantity> Quantities = Gen.OneOf(
        Gen.Int[0, 5].Select(number => Quantity.Exact(number)),
        Gen.Int[0, 5].Select(number => Quantity.About(number)),
        Gen.Int[0, 5].Select(number => Quantity.Floor(number, reached: false)),
        Gen.Int[0, 5].Select(number => Quantity.Between(number, number + 2)),
        Gen.Const(Quantity.None(MissingReason.NotPublished))
    );

    private static readonly Gen<DateValue> Dates = Gen.Select(
        Gen.Int[2019, 2021],
        Gen.Int[1, 12],
        Gen.Int[0, 2],
        (year, month, precision) =>
            precision switch
            {
                0 => new DateValue(new DateOnly(year, 1, 1), DatePrecision.Year),
                1 => new DateValue(new DateOnly(year, month, 1), DatePrecision.Month),
                _ => new DateValue(new DateOnly(year, month, 7), DatePrecision.Day),
            }
    );

    private static readonly Gen<Row> Rows = Gen.Select(
        Names,
        Quantities,
        Dates,
        Gen.Int[0, 9],
        (name, amount, day, blank) =>
            new Row(
                "",
                [
                    .. blank == 0 ? Array.Empty<Cell>() : [new Cell(Name, new TextValue(name), ObservationStatus.Normal, At)],
                    .. blank == 1 ? Array.Empty<Cell>() : [new Cell(Amount, amount, ObservationStatus.Normal, At)],
                    .. blank == 2 ? Array.Empty<Cell>() : [new Cell(Day, day, ObservationStatus.Normal, At)],
                ],
                null,
                null,
                null,
                At
            )
    );

    private static readonly Gen<FilterValue> Asked = Gen.OneOf(
        Names.Select(name => Of(Name, name)),
        Quantities.Select(quantity => Of(Amount, quantity.ToString())),
        Of(["3", "3.0", "about 3", "not published", "nothing"]).Select(text => Of(Amount, text)),
        Dates.Select(date => Of(Day, date.Iso)),
        Of(["2019", "2020", "2020-Q1", "2019/20", "7 March 2020", "March 2020", "never"]).Select(text => Of(Day, text))
    );

    [Fact]
    public void An_index_answers_as_a_walk_over_all_rows_does() =>
        Gen.Select(Rows.Array[40, 120], Asked.Array[1, 3])
            .Sample(
                (rows, asked) =>
                {
                    var dataset = new Dataset("a", "A", null, null, [Name, Amount, Day], rows, [], At);

                    // The first question is answered by a walk of its own, the next by the index.
                    RowIndex.Of(dataset).Rows(asked);
                    RowIndex.Of(dataset).Rows(asked).ShouldBe(rows.Where(row => asked.All(value => value.IsIn(row))), ignoreOrder: false);
                }
            );

    [Fact]
    public void Names_of_plain_letters_have_the_keys_and_addresses_that_others_have() =>
        Gen.String[Gen.Char[' ', '~'], 0, 12]
            .Sample(name =>
            {
                // A letter of another alphabet in front rules out the shortcut for plain names, so the two ways can be compared.
                NameKey.Of("ж" + name).ShouldBe(("ж" + (name.StartsWith(' ') ? " " : "") + NameKey.Of(name)).TrimEnd());
                Slug.Of("ж" + name)
                    .ShouldBe(("ж" + (name.Length > 0 && !char.IsAsciiLetterOrDigit(name[0]) ? "-" : "") + Slug.Of(name)).TrimEnd('-'));
            });

    private static Gen<string> Of(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static FilterValue Of(Field field, string text) => new(text, field, Locales.BuiltIn.Default);
}
