using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;

namespace Report.Tests.Data.Findings;

/// <summary>Tests conditions over a few lines of YAML.</summary>
internal static class Conditions
{
    public const string Hosts = """
        title: Hosts
        source: paper
        key: [host]
        fields:
          - { name: host, type: category, title: Host }
          - { name: wave, type: category, enum: ["2017", "2022"] }
          - { name: troops, type: quantity, title: Troops, unit: troops }
          - { name: tanks, type: quantity, unit: tanks }
          - { name: share, type: number, unit: "%" }
          - { name: warmth, type: number, unit: "°C" }
        rows:
          - { host: Latvia, wave: "2017", troops: 1800, tanks: 14, share: 24.2, warmth: 7 }
          - { host: Estonia, wave: "2017", troops: about 1400, tanks: 10, share: 23.9, warmth: 6 }
          - { host: Hungary, wave: "2022", troops: 900, tanks: not published, share: 10, warmth: 11 }
          - { host: United Kingdom, wave: "2022", troops: 600, tanks: 10, share: 2, warmth: 10 }
        """;

    public const string Years = """
        title: Years
        source: paper
        key: [year, country]
        fields:
          - { name: year, type: year }
          - { name: country, type: category }
          - { name: total, type: quantity, unit: troops }
        rows:
          - { year: 2001, country: Italy, total: 100 }
          - { year: 2010, country: Italy, total: about 65 }
          - { year: 2011, country: Italy, total: 50 }
          - { year: 2012, country: Italy, total: 52 }
          - { year: 2001, country: Spain, total: 10 }
          - { year: 2012, country: Spain, total: 4 }
        """;

    /// <summary>Returns the result of a condition: "holds", "fails", "open", or its faults, each as "FIND003 1:6".</summary>
    public static string Of(string condition, params string[] shown) =>
        Test(condition, shown) switch
        {
            (null, var found) => string.Join(" ", found.Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}")),
            ({ Truth: true }, _) => "holds",
            ({ Truth: false }, _) => "fails",
            _ => "open",
        };

    /// <summary>Returns the current values as messages give them.</summary>
    public static string Today(string condition, params string[] shown) => Test(condition, shown).Result!.Today;

    /// <summary>Returns the first message with its hint.</summary>
    public static string Message(string condition, params string[] shown)
    {
        var first = Test(condition, shown).Found[0];
        return $"{first.Message} | {first.Hint}";
    }

    /// <summary>A table of numbers, in rows that are named "a", "b" and so on.</summary>
    public static ConditionTables Table(IEnumerable<Quantity> numbers)
    {
        var name = new Field("name", FieldType.Category, "name", null, null, default);
        var number = new Field("number", FieldType.Quantity, "number", null, null, default);
        Cell Normal(Field field, Value value) => new(field, value, ObservationStatus.Normal, default);
        var rows = numbers.Select(
            (quantity, i) =>
                new Row(
                    "",
                    [Normal(name, new TextValue(((char)('a' + i)).ToString())), Normal(number, quantity)],
                    null,
                    null,
                    null,
                    default
                )
        );
        var table = new Dataset("t", "t", null, null, [name, number], [.. rows], [], default);
        return new ConditionTables([table], new Dictionary<string, Dataset> { ["t"] = table });
    }

    /// <summary>A condition in the first line of a file.</summary>
    public static Located<string> Written(string condition) => new(condition, new Position("x.yaml", 1, 1, condition.Length));

    /// <summary>Tests a condition of a chart or sentence that shows some datasets of an input.</summary>
    public static Condition? Test(string condition, InputData data, DiagnosticBag bag, params string[] shown) =>
        Condition.Test(
            Written(condition),
            new ConditionTables([.. shown.Select(id => data.Datasets[id])], data.Datasets),
            data.Site.Locale,
            bag
        );

    private static (Condition? Result, IReadOnlyList<Diagnostic> Found) Test(string condition, string[] shown)
    {
        using var input = new TemporaryInput().Write("data/hosts.yaml", Hosts).Write("data/years.yaml", Years);
        var data = input.Read();
        input.Found.ShouldBeEmpty();
        return (Test(condition, data, input.Bag, shown), input.Found);
    }
}
