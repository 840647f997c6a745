namespace Report.Languages;

/// <summary>Labels for verdicts, for the status of an observation, for types of fields and for kinds of pages.</summary>
internal interface ILedgerWords
{
    string Supported { get; }

    string Imprecise { get; }

    string Outdated { get; }

    string NotSupported { get; }

    string Unverified { get; }

    string Contradicted { get; }

    string Estimated { get; }

    string Provisional { get; }

    string Forecast { get; }

    string Revised { get; }

    string SeriesBreak { get; }

    string Imputed { get; }

    string LowReliability { get; }

    /// <summary>The name of a type of field; the English name if the language has none.</summary>
    /// <param name="type">The type as a dataset names it: "quantity", "year".</param>
    string FieldType(string type);

    /// <summary>The kind of page that a search result is.</summary>
    /// <param name="kind">The kind of the page: "chart", "dataset", "term".</param>
    string PageKind(string kind);
}
