using System.CommandLine;
using System.Globalization;
using Report.Data;
using Report.Data.Derivation;
using Report.Data.Tables.Servers;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands;

/// <summary>
/// <c>query --refresh</c>: runs the queries of datasets on their database servers and keeps the answers in the input folder.
/// </summary>
internal static class QueryCommand
{
    private static readonly Argument<string[]> Ids = new("dataset")
    {
        Description = "Ids of the datasets whose queries are meant; all that a server answers if left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Refresh = new("--refresh")
    {
        Description = "Ask the servers. Without it, the command says which answers are kept, and since when.",
    };

    public static Command Create()
    {
        var command = new Command(
            "query",
            "Asks database servers the queries of datasets, and keeps their answers under tables/answers/. No build asks them."
        )
        {
            Ids,
            Refresh,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var console = ConsoleReport.For(parsed);
        var folder = CommonOptions.Read(parsed).Input;
        var bag = new DiagnosticBag();
        var kept = 0;
        if (parsed.GetValue(Refresh) && EarlierRun.End(folder, bag) is null)
        {
            return console.Conclude<string>(null, bag, "No answer was kept", _ => "");
        }

        var refresh = new AnswerRefresh(
            folder,
            Environment.GetEnvironmentVariable,
            TimeProvider.System,
            step => console.Say($"{step} …"),
            Told
        );
        var (found, engines) = refresh.Find(bag);
        var files = Chosen(found, parsed.GetValue(Ids) ?? [], folder, bag);
        if (!parsed.GetValue(Refresh))
        {
            Say(files, new KeptAnswers(new InputFolder(folder), engines, bag), console);
            return console.Conclude(
                bag.HasErrors ? null : files,
                bag,
                "Some cannot be told",
                f => $"{Count.Of(f.Count, "dataset is", "datasets are")} answered by a server"
            );
        }

        IReadOnlyList<RefreshedAnswer> answers;
        try
        {
            answers = await refresh.Refresh(files, engines, bag, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            console.Refuse(
                kept == 0 ? "Stopped. No answer was kept." : $"Stopped. {Count.Of(kept, "answer was", "answers were")} kept before."
            );
            return ExitCode.Stopped;
        }

        return console.Conclude(
            bag.HasErrors ? null : answers,
            bag,
            $"{Count.Of(answers.Count, "answer was", "answers were")} kept, and not all",
            a => $"{Count.Of(a.Count, "answer", "answers")} kept"
        );

        void Told(RefreshedAnswer answer)
        {
            kept++;
            console.Say($"  {answer.Id}: {Count.Of(answer.Rows, "row", "rows")}, {Outcome(answer)}");
        }
    }

    private static IReadOnlyList<DatasetFile> Chosen(IReadOnlyList<DatasetFile> found, string[] ids, string folder, DiagnosticBag bag)
    {
        foreach (var id in ids.Where(id => found.All(f => f.Dataset!.Id != id)))
        {
            bag.Add(
                DataRules
                    .NoServerQuery.At(Position.StartOf($"{folder.TrimEnd('/')}/data"), id)
                    .WithHint(DidYouMean.Hint(id, found.Select(f => f.Dataset!.Id)))
            );
        }

        return ids.Length == 0 ? found : [.. found.Where(f => ids.Contains(f.Dataset!.Id))];
    }

    private static void Say(IReadOnlyList<DatasetFile> files, KeptAnswers answers, ConsoleReport console)
    {
        foreach (var file in files)
        {
            var (id, entry) = (file.Dataset!.Id, (ServerQueryEntry)file.Derivation!);
            console.Say(
                answers.About(id, new DiagnosticBag()) is { } kept
                    ? $"  {id}: {Count.Of(kept.RowCount, "row", "rows")} of '{kept.Engine}' ({kept.Server}), {Day(kept.Asked)}{(kept.Query == KeptAnswer.HashOf(entry.Sql) ? "" : "; the query has changed since")}"
                    : $"  {id}: not asked yet"
            );
        }
    }

    private static string Outcome(RefreshedAnswer answer) =>
        answer switch
        {
            { IsSame: true } => $"as on {Day(answer.Since)}",
            { Changed: { } changed } => $"{changed} of them new or changed",
            _ => "the first answer",
        };

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
