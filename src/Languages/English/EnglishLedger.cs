namespace Report.Languages;

internal sealed class EnglishLedger : ILedgerWords
{
    public string Supported => "Supported";

    public string Imprecise => "Imprecise";

    public string Outdated => "Outdated";

    public string NotSupported => "Not supported";

    public string Unverified => "Unverified";

    public string Contradicted => "Contradicted";

    public string Estimated => "estimated";

    public string Provisional => "provisional";

    public string Forecast => "forecast";

    public string Revised => "revised";

    public string SeriesBreak => "break in the series";

    public string Imputed => "imputed";

    public string LowReliability => "low reliability";

    // The file format uses English words, which serve as they are.
    public string FieldType(string type) => type;

    public string PageKind(string kind) => kind;
}
