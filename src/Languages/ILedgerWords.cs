namespace Report.Languages;

/// <summary>Words for verdicts, for the status of an observation and for kinds of things, as labels.</summary>
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

    /// <summary>What a type of field is called; the English name for a type of which the language has no word.</summary>
    /// <param name="type">As a dataset writes it: "quantity", "year".</param>
    string FieldType(string type);

    /// <summary>What sort of page an entry of the search is.</summary>
    /// <param name="kind">Of the page: "chart", "dataset", "term".</param>
    string PageKind(string kind);
}
