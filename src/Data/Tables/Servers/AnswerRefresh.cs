using System.Text;
using Report.Data.Derivation;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables.Servers;

/// <summary>Runs the server queries of a report, and stores their results in the input folder.</summary>
/// <param name="environment">Returns the value of an environment variable; null if it is not set.</param>
/// <param name="progress">Receives progress reports.</param>
/// <param name="kept">Called for each result after its files are written.</param>
internal sealed class AnswerRefresh(
    string folder,
    Func<string, string?> environment,
    TimeProvider clock,
    Action<string> progress,
    Action<RefreshedAnswer>? kept = null
)
{
    // The limit for a stored result, below that for reading a table (TextDecoder), which leaves room for growth.
    private const int MostBytes = 48 * 1024 * 1024;

    private readonly InputFolder input = new(folder);

    /// <summary>Finds the datasets of the folder that have server queries, and the servers. Reports faults in their files.</summary>
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

        var site =
            input.Read("site.yaml", bag) is { } text
            && YamlReader.Read(text.Path, text.Text, bag) is { } node
            && SiteReader.Shape.TryRead(node, bag, out var settings)
                ? settings
                : null;
        return (files, site?.Engines ?? []);
    }

    /// <summary>Runs the queries of some datasets, one after the other, and returns the outcome of each that succeeded.</summary>
    public async Task<IReadOnlyList<RefreshedAnswer>> Refresh(
        IReadOnlyList<DatasetFile> files,
        IReadOnlyList<ServerEngine> engines,
        DiagnosticBag bag,
        CancellationToken stop
    )
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
                if (
                    await session.Ask(sql, bag, stop).ConfigureAwait(false) is var (columns, rows)
                    && Keep(
                        file.Dataset.Id,
                        sql,
                        new KeptAnswer(engine.Name, session.Server, KeptAnswer.HashOf(sql), clock.GetUtcNow(), rows.Count, "", columns),
                        rows,
                        answers,
                        bag
                    )
                        is { } answer
                )
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

    private RefreshedAnswer? Keep(
        string id,
        SqlText sql,
        KeptAnswer about,
        IReadOnlyList<string?[]> rows,
        KeptAnswers answers,
        DiagnosticBag bag
    )
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
        var linesBefore =
            before is not null && input.Has(csvName) && input.Read(csvName, new DiagnosticBag()) is { } old ? old.Text.Split('\n') : null;

        // If only the time differs, writes nothing, so that there is nothing to commit.
        if (
            before is not null
            && linesBefore is not null
            && about with { Asked = before.Asked, Columns = before.Columns } == before
            && about.Columns.SequenceEqual(before.Columns)
            && csv == string.Join('\n', linesBefore)
        )
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
        return new RefreshedAnswer(
            id,
            rows.Count,
            known is null ? null : csv.Split('\n').Skip(1).Count(line => !known.Contains(line)),
            about.Asked
        );
    }
}

/// <summary>The outcome of a server query.</summary>
/// <param name="Changed">The number of rows that are new or changed; null if there was no stored result before.</param>
/// <param name="Since">The time since which the result has been the same.</param>
internal sealed record RefreshedAnswer(string Id, int Rows, int? Changed, DateTimeOffset Since)
{
    /// <summary>Whether the result is unchanged, so that nothing was written.</summary>
    public bool IsSame { get; init; }
}
