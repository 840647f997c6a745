namespace Report.Languages;

internal sealed class EnglishCitations : ICitationWords
{
    public string Authors(IReadOnlyList<string> names) => EnglishLists.And(names);

    public string AndOthers(string first) => $"{first} and others";

    public string PartTitle(string title, string stop) => $"“{title}{stop}”";

    public string Accessed(string date) => $"accessed {date}";

    public string AsReportedBy(string publication) => $"As reported by {publication}.";

    public string ReportedBy(string publication) => $", as reported by {publication}";

    public string SourceLine(IReadOnlyList<string> sources, int more) =>
        $"{(sources.Count + more == 1 ? "Source" : "Sources")}: {string.Join("; ", sources)}{(more == 0 ? "" : $" and {more} more")}";

    public string PartOfReport(string who, string year, string title, string report, string version, string address) =>
        $"{who} ({year}). “{title}”. {report}, version {version}. {address}";
}
