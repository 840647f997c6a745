namespace Report.Languages;

/// <summary>Words of a bibliography. Which part follows which is a matter of its style, and the same in all languages.</summary>
internal interface ICitationWords
{
    /// <summary>All the authors of a publication: "Rutland, Peter, Ann Smith and Bo Li".</summary>
    string Authors(IReadOnlyList<string> names);

    /// <summary>The first author of three or more: "Rutland and others".</summary>
    string AndOthers(string first);

    /// <summary>The title of a part of something larger, in quotation marks, with the full stop that ends it or "".</summary>
    string PartTitle(string title, string stop);

    /// <summary>When a page was looked at: "accessed 8 July 2016".</summary>
    string Accessed(string date);

    /// <summary>A sentence that names the publication in which this one was seen: "As reported by Rutland, 2025."</summary>
    string AsReportedBy(string publication);

    /// <summary>The same behind the name of the publication, within a line: ", as reported by Rutland, 2025".</summary>
    string ReportedBy(string publication);

    /// <summary>What an image rests on: "Sources: DMDC, 2011; RAND, 2016 and 3 more".</summary>
    /// <param name="more">How many are left out.</param>
    string SourceLine(IReadOnlyList<string> sources, int more);

    /// <summary>A chart, a dataset or a claim of the report itself, as others may cite it.</summary>
    /// <param name="who">"" where nobody is named.</param>
    string PartOfReport(string who, string year, string title, string report, string version, string address);
}
