namespace Report.Languages;

internal sealed class EnglishCorrections : ICorrectionWords
{
    public string Correction => "Correction";

    public string Revision => "Revised by its source";

    public string Evidence => "Change in evidence";

    public string Addition => "Addition";

    public string OnPages => "On:";

    public string OnCharts => "Charts:";

    public string OnClaims => "Claims:";

    public string SinceVersion(string version) => $"Since version {version} of the data.";

    public string Updated(string published, string updated) => $"{published}, updated {updated}";

    public string NewTable(string dataset) => $"New data: {dataset}";

    public string NewTableTold(string dataset, int rows, string number) =>
        $"The table “{dataset}” is new, with {EnglishLists.Counted(rows, number, "row", "rows")}.";

    public string TableWithdrawnTold => "The whole table was withdrawn.";

    public string Withdrawn(string what) => $"{what}: withdrawn";

    public string WithdrawnTold(string what, string said) => $"{what} was withdrawn. It said: {said}.";

    public string New(string what) => $"{what}: new";

    public string NewTold(string what, string says) => $"{what} is new. {says}.";

    public string AnotherSource(string row) => $"{row}: another source";

    public string OtherQuotation(string row) => $"{row}: the quotation";

    public string Changed(string row, string field, string now, string was) => $"{row}, {field}: {now}, not {was}";

    public string ChangedTold(string row, string field, string now, string was) => $"For {row}, “{field}” is {now}, not {was}.";

    public string Reworded(string row, string field) => $"{row}: another entry under “{field}”";

    public string ValueWithdrawn(string row, string field) => $"{row}, {field}: withdrawn";

    public string ValueWithdrawnTold(string row, string field, string was) => $"For {row}, “{field}” was {was} and was withdrawn.";

    public string ValueGiven(string row, string field, string now) => $"{row}, {field}: {now}";

    public string ValueGivenTold(string row, string field, string now) => $"For {row}, “{field}” is {now}, and was blank.";

    public string TextChanged(string where, string what, string? was, string? now) =>
        (was, now) switch
        {
            (null, _) => $"{where}, there is now a {what}: “{now}”.",
            (_, null) => $"{where}, the {what} “{was}” was taken out.",
            _ => $"{where}, the {what} was “{was}” and is now “{now}”.",
        };

    public string ForRow(string row) => $"For {row}";

    public string InTable(string dataset) => $"In “{dataset}”";

    public string Verdict(string claim, string now, string was) => $"{claim}: {EnglishCase.Lower(now)}, not {EnglishCase.Lower(was)}";

    public string Reworded(string claim) => $"{claim}: the quotation";

    public string RewordedTold(string claim, string now, string was) => $"The words quoted under “{claim}” are “{now}”, not “{was}”.";

    public string Retitled(string claim) => $"{claim}: the wording of the claim";

    public string RetitledTold(string now, string was) => $"The claim that was told as “{was}” is told as “{now}”.";

    public string OtherClaimed(string claim) => $"{claim}: the value claimed";

    public string OtherClaimedTold(string claim, string? now, string? was) =>
        (was, now) switch
        {
            (null, _) => $"Under “{claim}”, the value claimed is given now: {now}.",
            (_, null) => $"Under “{claim}”, the value claimed was {was} and was withdrawn.",
            _ => $"Under “{claim}”, the value claimed is {now}, not {was}.",
        };

    public string OtherRecord(string claim) => $"{claim}: the record";

    public string OtherRecordTold(string claim, IReadOnlyList<string> added, IReadOnlyList<string> removed) =>
        string.Join(
            ' ',
            removed
                .Select(entry => $"Under “{claim}”, the record said: “{entry}”.")
                .Concat(added.Select(entry => $"Under “{claim}”, the record says: “{entry}”."))
        );

    public string VerdictTold(string claim, string now, string was) =>
        $"The verdict on “{claim}” is {EnglishCase.Lower(now)}, not {EnglishCase.Lower(was)}.";

    public string AlsoChecked(string claim) => $"Checked as well: {claim}";

    public string AlsoCheckedTold(string claim, string verdict) =>
        $"“{claim}” is new among the statements checked. The verdict: {verdict}.";

    public string VerdictWithdrawnTold(string claim, string verdict) => $"The verdict on “{claim}”, {verdict}, was withdrawn.";

    public string Claims => "Claims";

    public string Tables(string number) => $"{number} tables";

    public string TablesAndClaims(int count, string number) => $"{EnglishLists.Counted(count, number, "table", "tables")} and the claims";

    public string SeveralCorrected(string where, string number) => $"{where}: {number} entries corrected";

    public string SeveralOnOtherSources(string where, string number) => $"{where}: {number} entries rest on other evidence";

    public string SeveralAdded(string where, string number) => $"{where}: {number} entries added";

    public string AndMore(string number) => $"And {number} more.";

    public string Quoted(string words) => $"“{words}”";

    public string RestOnIt(IReadOnlyList<string> quoted) => $"The report says of these data: {string.Join("; ", quoted)}.";
}
