using Report.Data;
using Report.Data.Yaml;
using Report.Languages;

namespace Report.Commands.Release;

/// <summary>
/// Writes changes as entries of corrections.yaml. Changes with the same reason share an entry, so that the reason is not repeated as if it
/// had been found for each of them.
/// </summary>
/// <param name="date">Date of the release, in ISO 8601.</param>
/// <param name="version">The version as a YAML scalar.</param>
/// <param name="data">The released data.</param>
internal sealed class CorrectionEntries(string date, string version, InputData data)
{
    private const int MostSentences = 20;
    private const int MostWords = 5;

    private readonly ICorrectionWords words = data.Site.Locale.Corrections;

    public IEnumerable<string> Of(IReadOnlyList<CorrectionDraft> drafts, Reasons reasons) =>
        drafts
            .GroupBy(draft => (draft.Kind, Reason: reasons[draft], Subject: reasons[draft] is null ? draft.Dataset ?? "claims" : ""))
            .OrderBy(group => group.Key.Kind)
            .Select(group => Entry(group.Key.Kind, group.Key.Reason, [.. group]));

    private string Entry(CorrectionKind kind, string? reason, IReadOnlyList<CorrectionDraft> drafts)
    {
        var what =
            string.Join(' ', drafts.Take(MostSentences).Select(d => d.Sentences))
            + (drafts.Count > MostSentences ? $" {words.AndMore(Number(drafts.Count - MostSentences))}" : "")
            + Resting(drafts);
        var lines = new List<string>
        {
            $"date: {date}",
            $"kind: {CorrectionReader.Word(kind)}",
            $"title: {YamlText.Scalar(Title(kind, drafts))}",
            $"what: {YamlText.Scalar(what)}",
        };
        lines.AddRange(reason is null ? [] : [$"why: {YamlText.Scalar(reason)}"]);
        lines.AddRange(List("datasets", Present(drafts.Select(d => d.Dataset), data.Datasets.ContainsKey)));
        lines.AddRange(List("rows", Rows(drafts)));
        lines.AddRange(List("claims", Present(drafts.Select(d => d.Claim), data.Claims.ContainsKey)));
        lines.Add($"version: {version}");
        return string.Join('\n', lines) + "\n";
    }

    // Lists the words whose conditions were tested again.
    private string Resting(IReadOnlyList<CorrectionDraft> drafts)
    {
        var resting = drafts.SelectMany(d => d.RestingWords).Distinct(StringComparer.Ordinal).ToList();
        var shown = resting.Take(MostWords).Select(words.Quoted).ToList();
        return shown.Count == 0
            ? ""
            : $" {words.RestOnIt(shown)}{(resting.Count > MostWords ? $" {words.AndMore(Number(resting.Count - MostWords))}" : "")}";
    }

    private string Title(CorrectionKind kind, IReadOnlyList<CorrectionDraft> drafts)
    {
        if (drafts is [var one])
        {
            return one.Title;
        }

        var where = Where(
            [.. drafts.Select(d => d.Dataset).OfType<string>().Distinct(StringComparer.Ordinal)],
            drafts.Any(d => d.Dataset is null)
        );
        return kind switch
        {
            CorrectionKind.Evidence => words.SeveralOnOtherSources(where, Number(drafts.Count)),
            CorrectionKind.Addition => words.SeveralAdded(where, Number(drafts.Count)),
            _ => words.SeveralCorrected(where, Number(drafts.Count)),
        };
    }

    private string Where(List<string> tables, bool hasClaims) =>
        (tables, hasClaims) switch
        {
            ([], _) => words.Claims,
            ([var only], false) => data.Datasets.GetValueOrDefault(only)?.Title ?? only,
            (_, false) => words.Tables(Number(tables.Count)),
            _ => words.TablesAndClaims(tables.Count, Number(tables.Count)),
        };

    private string Number(int count) => QuantityWriter.In(data.Site.Locale).Number(count);

    private static List<string> Present(IEnumerable<string?> ids, Func<string, bool> exists) =>
        [.. ids.OfType<string>().Where(exists).Distinct(StringComparer.Ordinal)];

    // If a change of a dataset names no row, the dataset is named as a whole instead of its rows.
    private static List<string> Rows(IReadOnlyList<CorrectionDraft> drafts)
    {
        var whole = drafts.Where(d => d.Row is null).Select(d => d.Dataset).ToHashSet(StringComparer.Ordinal);
        return drafts.Count > MostSentences
            ? []
            : [.. drafts.Where(d => d.Row is not null && !whole.Contains(d.Dataset)).Select(d => $"{d.Dataset}#{d.Row}")];
    }

    private static IEnumerable<string> List(string key, List<string> items) =>
        items.Count == 0 ? [] : [$"{key}: [{string.Join(", ", items)}]"];
}
