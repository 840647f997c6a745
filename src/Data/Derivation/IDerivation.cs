using Report.Data.Tables;
using Report.Data.Tables.Servers;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Data.Derivation;

/// <summary>The derivation of a dataset that has no rows of its own: by transforms or by a query.</summary>
internal interface IDerivation
{
    /// <summary>Returns the ids of the datasets that must be derived first, each with the position where it is named.</summary>
    /// <param name="ids">The ids of all datasets.</param>
    IEnumerable<Located<string>> Needs(IReadOnlyCollection<string> ids, DerivationRun run);

    /// <summary>Derives the dataset; null after a diagnostic.</summary>
    /// <param name="needed">The datasets that <see cref="Needs"/> returned, by id, all without faults.</param>
    Dataset? Derive(DatasetFile file, IReadOnlyDictionary<string, Dataset> needed, DerivationRun run);
}

/// <summary>The context that all derivations of a report share.</summary>
/// <param name="Queries">Runs queries over tables.</param>
/// <param name="Answers">The stored answers of servers to queries.</param>
internal sealed record DerivationRun(ILocale Locale, QueryRunner Queries, KeptAnswers Answers, DiagnosticBag Bag);
