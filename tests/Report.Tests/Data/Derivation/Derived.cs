using Report.Data;

namespace Report.Tests.Data.Derivation;

/// <summary>Derives datasets from a few lines of YAML.</summary>
internal static class Derived
{
    /// <summary>Hosts of battlegroups: some numbers exact, some not.</summary>
    public const string Hosts = """
        title: Hosts
        source: paper
        key: [host]
        fields:
          - { name: host, type: category, title: Host }
          - { name: wave, type: category, enum: ["2017", "2022"] }
          - { name: troops, type: quantity, title: Troops, unit: troops }
          - { name: people, type: number, unit: people }
          - { name: since, type: date }
        rows:
          - { host: Latvia, wave: "2017", troops: 1800, people: 1900000, since: 2017-06-10 }
          - { host: Estonia, wave: "2017", troops: about 1400, people: 1300000, since: 2017-04 }
          - { host: Hungary, wave: "2022", troops: over 900, people: 9700000, since: 2022 }
          - { host: Slovakia, wave: "2022", troops: { value: 600, status: estimated }, people: 5400000, since: 2022-03-01 }
        """;

    /// <summary>The dataset "x" with these lines, derived from "hosts".</summary>
    public static Dataset Of(string lines, string hosts = Hosts)
    {
        using var input = Input(lines, hosts);
        var data = input.Read();
        input.Found.ShouldBeEmpty();
        return data.Datasets["x"];
    }

    /// <summary>The faults of such a dataset, each as "DATA107 6:13".</summary>
    public static IReadOnlyList<string> Faults(string lines, string hosts = Hosts)
    {
        using var input = Input(lines, hosts);
        return [.. input.ReadFaults().Select(fault => fault.Replace("data/x.yaml:", "", StringComparison.Ordinal))];
    }

    /// <summary>The first message and hint of such a dataset.</summary>
    public static string Message(string lines, string hosts = Hosts)
    {
        using var input = Input(lines, hosts);
        input.Read();
        return $"{input.Found[0].Message} | {input.Found[0].Hint}";
    }

    /// <summary>Each row as its values with a bar between them, a blank one as nothing.</summary>
    public static IReadOnlyList<string> Rows(Dataset dataset) =>
        [.. dataset.Rows.Select(row => string.Join(" | ", dataset.Fields.Select(f => row[f.Name] is { } cell ? ValueText.Full(cell.Value, f, dataset.Locale) : "")))];

    public static IReadOnlyList<string> Rows(string lines, string hosts = Hosts) => Rows(Of(lines, hosts));

    private static TemporaryInput Input(string lines, string hosts) =>
        new TemporaryInput().Write("data/hosts.yaml", hosts).Write("data/x.yaml", $"title: X\nfrom: hosts\ntransform:\n{lines}");
}
