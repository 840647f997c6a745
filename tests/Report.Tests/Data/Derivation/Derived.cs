using Report.Data;

namespace Report.Tests.Data.Derivation;

/// <summary>Derives datasets from a few lines of YAML.</summary>
internal static class Derived
{
    /// <summary>A table of hosts of battlegroups, with exact and inexact numbers.</summary>
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

    /// <summary>Returns the dataset "x" of these lines, derived from "hosts".</summary>
    public static Dataset Of(string lines, string hosts = Hosts)
    {
        using var input = Input(lines, hosts);
        var data = input.Read();
        input.Found.ShouldBeEmpty();
        return data.Datasets["x"];
    }

    /// <summary>Returns the faults of such a dataset, each as "DATA107 6:13".</summary>
    public static IReadOnlyList<string> Faults(string lines, string hosts = Hosts)
    {
        using var input = Input(lines, hosts);
        return [.. input.ReadFaults().Select(fault => fault.Replace("data/x.yaml:", "", StringComparison.Ordinal))];
    }

    /// <summary>Returns the first message of such a dataset, with its hint.</summary>
    public static string Message(string lines, string hosts = Hosts)
    {
        using var input = Input(lines, hosts);
        input.Read();
        return $"{input.Found[0].Message} | {input.Found[0].Hint}";
    }

    /// <summary>Returns each row as its values with " | " between them; a blank cell is empty.</summary>
    public static IReadOnlyList<string> Rows(Dataset dataset) =>
        [
            .. dataset.Rows.Select(row =>
                string.Join(" | ", dataset.Fields.Select(f => row[f.Name] is { } cell ? ValueText.Full(cell.Value, f, dataset.Locale) : ""))
            ),
        ];

    public static IReadOnlyList<string> Rows(string lines, string hosts = Hosts) => Rows(Of(lines, hosts));

    private static TemporaryInput Input(string lines, string hosts) =>
        new TemporaryInput().Write("data/hosts.yaml", hosts).Write("data/x.yaml", $"title: X\nfrom: hosts\ntransform:\n{lines}");
}
