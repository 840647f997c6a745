using Report.Data.Derivation;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>The derivation of a dataset by a query that runs in the build.</summary>
/// <param name="query">The SQL as the editor wrote it.</param>
/// <param name="fields">The fields that the editor described; null to make a field of every column.</param>
internal sealed class QueryEntry(Located<string> query, IReadOnlyList<Field>? fields) : IDerivation
{
    private readonly SqlText sql = new(query);
    private IReadOnlyCollection<string> known = [];
    private SqlTree? tree;
    private bool parsed;

    public IEnumerable<Located<string>> Needs(IReadOnlyCollection<string> ids, DerivationRun run)
    {
        known = ids;
        return Parse(run) is { } read
            ? read
                .Tables.Where(table => ids.Contains(SqlTree.Text(table, "table_name")))
                .DistinctBy(table => SqlTree.Text(table, "table_name"), StringComparer.Ordinal)
                .Select(table => new Located<string>(SqlTree.Text(table, "table_name"), sql.PlaceOf(SqlTree.Offset(table))))
            : [];
    }

    public Dataset? Derive(DatasetFile file, IReadOnlyDictionary<string, Dataset> needed, DerivationRun run)
    {
        IReadOnlyList<Dataset> datasets = [.. needed.Values];
        var about = file.Dataset! with { Locale = run.Locale, RowsAt = sql.At };
        if (Parse(run) is not { } read || run.Queries.Ask(about.Id, sql, read, datasets, known) is not { } answer)
        {
            return null;
        }

        var origin = new DatasetOrigin(datasets, [])
        {
            Query = new QueryOrigin(sql.Text.Trim(), DuckDbSession.Engine, answer.Inputs, answer.Rows.Count),
        };
        return new AnswerReader(about with { Origin = origin }, sql, datasets, new DerivationScope(needed, run.Locale, run.Bag)).Read(
            answer,
            fields,
            file.Key
        );
    }

    // Parses the query once, on first use.
    private SqlTree? Parse(DerivationRun run)
    {
        if (!parsed)
        {
            (parsed, tree) = (true, query.Value.Trim().Length == 0 ? null : run.Queries.Parse(sql));
            if (query.Value.Trim().Length == 0)
            {
                run.Bag.Add(DataRules.NotASelect.At(query.At));
            }
        }

        return tree;
    }
}
