using Report.Data.Tables;
using Report.Data.Tables.Servers;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Data.Derivation;

/// <summary>How a dataset that has no rows of its own comes by them.</summary>
internal interface IDerivation
{
    /// <summary>Ids of the datasets that must be there first, each where it is named.</summary>
    /// <param name="ids">Of all datasets.</param>
    IEnumerable<Located<string>> Needs(IReadOnlyCollection<string> ids, DerivationRun run);

    /// <summary>The dataset; null after a diagnostic.</summary>
    /// <param name="needed">What <see cref="Needs"/> named, by id; all of them sound.</param>
    Dataset? Derive(DatasetFile file, IReadOnlyDictionary<string, Dataset> needed, DerivationRun run);
}

/// <summary>What all derivations of a report share.</summary>
/// <param name="Queries">Runs queries over tables.</param>
/// <param name="Answers">What servers answered to queries.</param>
internal sealed record DerivationRun(ILocale Locale, QueryRunner Queries, KeptAnswers Answers, DiagnosticBag Bag);
