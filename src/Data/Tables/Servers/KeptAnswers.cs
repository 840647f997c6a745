using System.Security.Cryptography;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables.Servers;

/// <summary>The stored results of server queries in an input folder.</summary>
internal sealed class KeptAnswers(InputFolder input, IReadOnlyList<ServerEngine> engines, DiagnosticBag bag)
{
    /// <summary>Returns a server by name; null after a diagnostic.</summary>
    public ServerEngine? Engine(Located<string> name)
    {
        var engine = engines.FirstOrDefault(e => e.Name == name.Value);
        if (engine is null)
        {
            bag.Add(DataRules.UnknownEngine.At(name.At, name.Value).WithHint(DidYouMean.Hint(name.Value, engines.Select(e => e.Name))));
        }

        return engine;
    }

    /// <summary>Returns the stored result of a dataset, even for another query; null if there is none, or if it cannot be read.</summary>
    public KeptAnswer? About(string id, DiagnosticBag faults)
    {
        var name = $"{TableFolder.Name}/{KeptAnswer.YamlOf(id)}";
        return
            input.Has(name)
            && input.Read(name, faults) is { } file
            && YamlReader.Read(file.Path, file.Text, faults) is { } node
            && KeptAnswer.Shape.TryRead(node, faults, out var about)
            ? about
            : null;
    }

    /// <summary>Returns the stored rows for a dataset's query; null after a diagnostic, such as when the query has changed since.</summary>
    public (KeptAnswer About, AnswerTable Table)? Find(string id, Located<string> engine, SqlText sql)
    {
        var (yaml, csv) = ($"{TableFolder.Name}/{KeptAnswer.YamlOf(id)}", $"{TableFolder.Name}/{KeptAnswer.CsvOf(id)}");
        if (!input.Has(yaml) || !input.Has(csv))
        {
            bag.Add(DataRules.NotAsked.At(sql.At, engine.Value, id));
            return null;
        }

        if (About(id, bag) is not { } about)
        {
            return null;
        }

        if (about.Query != KeptAnswer.HashOf(sql))
        {
            bag.Add(DataRules.StaleAnswer.At(sql.At, "the query has changed since", id));
            return null;
        }

        if (about.Engine != engine.Value)
        {
            bag.Add(DataRules.StaleAnswer.At(engine.At, $"it came from '{about.Engine}'", id));
            return null;
        }

        return Table(about, csv, id) is { } table ? (about, table) : null;
    }

    private AnswerTable? Table(KeptAnswer about, string csv, string id)
    {
        if (input.ReadBytes(csv, bag) is not { } bytes || input.Read(csv, bag) is not { } file)
        {
            return null;
        }

        var read = CsvTable.Read(file, ',');
        if (
            Convert.ToHexStringLower(SHA256.HashData(bytes)) != about.Sha256
            || read.BadQuotes.Count > 0
            || read.Records.Count != about.RowCount
            || !read.Header.Select(h => h.Value).SequenceEqual(about.Columns.Select(c => c.Name), StringComparer.Ordinal)
            || read.Records.Any(record => record.Count != about.Columns.Count)
            || about.Columns.Any(c => ServerTypes.Read(c.Type) is null)
        )
        {
            bag.Add(DataRules.AnswerChanged.At(Position.StartOf(file.Path), id));
            return null;
        }

        return new AnswerTable(
            [.. about.Columns.Select((c, i) => c with { Type = ServerTypes.Read(c.Type, read.Records.Select(record => record[i].Value)) })],
            [.. read.Records.Select(record => record.Select(cell => cell.Value.Length == 0 ? null : cell.Value).ToArray())],
            [new QueryInput(KeptAnswer.CsvOf(id), bytes.Length, about.Sha256, about.RowCount)]
        )
        {
            Places = (row, column) => read.Records[row][column].At,
        };
    }
}
