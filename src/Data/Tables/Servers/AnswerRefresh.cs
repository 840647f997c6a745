using System.Text;
using Report.Data.Derivation;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables.Servers;

/// <summary>Asks servers the queries of a report, and keeps what they answer.</summary>
/// <param name="environment">Gives the value of an environment variable; null where it is not set.</param>
/// <param name="progress">Told which query runs.</param>
/// <param name="kept">Told of each answer once its files are written.</param>
internal sealed class AnswerRefresh(string folder, Func<string, string?> environment, TimeProvider clock, Action<string> progress, Action<RefreshedAnswer>? kept = null)
{
    // What a file of tables may be, with room for one that grows.
    private const int MostBytes = 48 * 1024 * 1024;

    private readonly InputFolder input = new(folder);

    /// <summary>Datasets of the folder that a server answers, and the servers; reports what keeps these from being read.</summary>
    public (IReadOnlyList<DatasetFile> Files, IReadOnlyList<ServerEngine> Engines) Find(DiagnosticBag bag)
    {
        var files = new List<DatasetFile>();
        foreach (var name in input.Files("data", ".yaml"))
        {
            var faults = new DiagnosticBag();
            var file = DatasetReader.ReadFile(input, name, faults);
            if (file.Derivation is ServerQueryEntry)
            {
                files.Add(file);
                bag.AddAll(faults);
            }
        }

        var site = input.Read("site.yaml", bag) is { } text && YamlReader.Read(text.Path, text.Text, bag) is { } node && SiteReader.Shape.TryRead(node, bag, out var settings) ? settings : null;
        return (files, site?.Engines ?? []);
    }

    /// <summary>Asks the queries of some datasets, one after the other; of each that was answered, what became of it.</summary>
    public async Task<IReadOnlyList<RefreshedAnswer>> Refresh(IReadOnlyList<DatasetFile> files, IReadOnlyList<ServerEngine> engines, DiagnosticBag bag, CancellationToken stop)
    {
        var answers = new KeptAnswers(input, engines, bag);
        var refreshed = new List<RefreshedAnswer>();
        foreach (var ofEngine in files.GroupBy(f => ((ServerQueryEntry)f.Derivation!).Engine.Value, StringComparer.Ordinal))
        {
            var named = ((ServerQueryEntry)ofEngine.First().Derivation!).Engine;
            if (answers.Engine(named) is not { } engine || Address(engine, bag) is not { } address)
            {
                continue;
            }

            progress($"Connecting to '{engine.Name}'");
            await using var session = await ServerSession.Open(engine, address, named.At, bag, stop).ConfigureAwait(false);
            if (session is null)
            {
                continue;
            }

            foreach (var file in ofEngine)
            {
                progress($"Asking '{engine.Name}' the query of '{file.Dataset!.Id}'");
                var sql = ((ServerQueryEntry)file.Derivation!).Sql;
                if (await session.Ask(sql, bag, stop).ConfigureAwait(false) is var (columns, rows)
                    && Keep(file.Dataset.Id, sql, new KeptAnswer(engine.Name, session.Server, KeptAnswer.HashOf(sql), clock.GetUtcNow(), rows.Count, "", columns), rows, answers, bag) is { } answer)
                {
                    refreshed.Add(answer);
                    kept?.Invoke(answer);
                }
            }
        }

        return refreshed;
    }

    private ServerAddress? Address(ServerEngine engine, DiagnosticBag bag)
    {
        if (environment(engine.Variable.Value) is not { Length: > 0 } text)
        {
            bag.Add(DataRules.NoAddress.At(engine.Variable.At, engine.Variable.Value));
            return null;
        }

        var (address, fault) = ServerAddress.Read(text);
        if (fault is not null)
        {
            bag.Add(DataRules.BadAddress.At(engine.Variable.At, engine.Variable.Value, fault));
        }

        return address;
    }

    private RefreshedAnswer? Keep(string id, SqlText sql, KeptAnswer about, IReadOnlyList<string?[]> rows, KeptAnswers answers, DiagnosticBag bag)
    {
        var csv = KeptAnswer.Csv(about.Columns, rows);
        var content = new UTF8Encoding(false).GetBytes(csv);
        if (content.Length > MostBytes)
        {
            bag.Add(DataRules.QueryTooLarge.At(sql.At, $"gives {content.Length} bytes, and an answer of at most {MostBytes} is kept"));
            return null;
        }

        about = about with { Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)) };
        var (yamlName, csvName) = ($"{TableFolder.Name}/{KeptAnswer.YamlOf(id)}", $"{TableFolder.Name}/{KeptAnswer.CsvOf(id)}");
        var before = answers.About(id, new DiagnosticBag());
        var linesBefore = before is not null && input.Has(csvName) && input.Read(csvName, new DiagnosticBag()) is { } old ? old.Text.Split('\n') : null;

        // The time alone is no change: a run that finds all as it was leaves nothing to commit.
        if (before is not null && linesBefore is not null && about with { Asked = before.Asked, Columns = before.Columns } == before
            && about.Columns.SequenceEqual(before.Columns) && csv == string.Join('\n', linesBefore))
        {
            return new RefreshedAnswer(id, rows.Count, 0, before.Asked) { IsSame = true };
        }

        try
        {
            new StagedFiles(folder).Write([(csvName, content), (yamlName, new UTF8Encoding(false).GetBytes(about.Yaml(id)))]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(NewRules.CannotWrite.At(Position.StartOf(input.Shown(yamlName)), input.Shown(yamlName), FileErrorText.Of(fault)));
            return null;
        }

        var known = linesBefore?.ToHashSet(StringComparer.Ordinal);
        return new RefreshedAnswer(id, rows.Count, known is null ? null : csv.Split('\n').Skip(1).Count(line => !known.Contains(line)), about.Asked);
    }
}

/// <summary>What became of an answer.</summary>
/// <param name="Changed">How many rows are new or other than before; null where none were kept before.</param>
/// <param name="Since">Since when it is as it is.</param>
internal sealed record RefreshedAnswer(string Id, int Rows, int? Changed, DateTimeOffset Since)
{
    /// <summary>Whether nothing was written, because nothing has changed.</summary>
    public bool IsSame { get; init; }
}
