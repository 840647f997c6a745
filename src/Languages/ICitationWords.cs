namespace Report.Languages;

/// <summary>
/// Words for a bibliography. The order of the parts of an entry is a matter of citation style, and the same in all languages.
/// </summary>
internal interface ICitationWords
{
    /// <summary>All the authors of a publication: "Rutland, Peter, Ann Smith and Bo Li".</summary>
    string Authors(IReadOnlyList<string> names);

    /// <summary>The first author of three or more: "Rutland and others".</summary>
    string AndOthers(string first);

    /// <summary>The title of a part of a larger work, in quotation marks.</summary>
    /// <param name="stop">The full stop that ends the title; "" if it needs none.</param>
    string PartTitle(string title, string stop);

    /// <summary>The day on which a web page was read: "accessed 8 July 2016".</summary>
    string Accessed(string date);

    /// <summary>A sentence that names the publication in which this one was seen: "As reported by Rutland, 2025."</summary>
    string AsReportedBy(string publication);

    /// <summary>The publication in which another was seen, after the name of that other: ", as reported by Rutland, 2025".</summary>
    string ReportedBy(string publication);

    /// <summary>The line of sources below an image: "Sources: DMDC, 2011; RAND, 2016 and 3 more".</summary>
    /// <param name="more">How many more sources there are.</param>
    string SourceLine(IReadOnlyList<string> sources, int more);

    /// <summary>A citation of a chart, a dataset or a claim of this report, for readers to copy.</summary>
    /// <param name="who">Whom to name as the author; "" if nobody is named.</param>
    string PartOfReport(string who, string year, string title, string report, string version, string address);
}
