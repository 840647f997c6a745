using Report.Data.Derivation;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables.Servers;

/// <summary>
/// The derivation of a dataset by a server query. Builds read its last result from the repository, and never connect to the server.
/// </summary>
/// <param name="query">The SQL as the editor wrote it.</param>
/// <param name="fields">The fields that the editor described; null to make a field of every column.</param>
internal sealed class ServerQueryEntry(Located<string> engine, Located<string> query, IReadOnlyList<Field>? fields) : IDerivation
{
    public Located<string> Engine => engine;

    public SqlText Sql { get; } = new(query);

    public IEnumerable<Located<string>> Needs(IReadOnlyCollection<string> ids, DerivationRun run) => [];

    public Dataset? Derive(DatasetFile file, IReadOnlyDictionary<string, Dataset> needed, DerivationRun run)
    {
        if (query.Value.Trim().Length == 0)
        {
            run.Bag.Add(DataRules.NotASelect.At(query.At));
            return null;
        }

        if (run.Answers.Engine(engine) is null || run.Answers.Find(file.Dataset!.Id, engine, Sql) is not var (about, table))
        {
            return null;
        }

        var origin = new DatasetOrigin([], [])
        {
            Query = new QueryOrigin(Sql.Text.Trim(), about.Server, table.Inputs, table.Rows.Count) { Asked = about.AskedText },
        };
        var dataset = file.Dataset! with { Locale = run.Locale, RowsAt = Sql.At, Origin = origin };
        return new AnswerReader(dataset, Sql, [], new DerivationScope(needed, run.Locale, run.Bag)).Read(table, fields, file.Key);
    }
}
