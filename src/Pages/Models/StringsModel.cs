using System.Collections.Concurrent;
using Report.Languages;

namespace Report.Pages.Models;

/// <summary>The labels of the interface: <c>{{@root.strings.notes}}</c> in templates.</summary>
internal sealed record StringsModel : Model<StringsModel>
{
    private static readonly ConcurrentDictionary<ILocale, StringsModel> Known = new();

    private readonly ILocale locale;

    // The theme's labels in place of the language's, by name.
    private readonly IReadOnlyDictionary<string, string>? own;

    private StringsModel(ILocale locale)
    {
        this.locale = locale;
        Scripts = ScriptTexts.ForEveryPage(locale.Scripts);
    }

    private StringsModel(StringsModel other, IReadOnlyDictionary<string, string> own)
        : this(other) => this.own = own;

    /// <summary>The texts of scripts, as JSON; no theme replaces them.</summary>
    public string Scripts { get; }

    public string SkipToContent => locale.Interface.SkipToContent;

    public string OpenedFromDisk => locale.Interface.OpenedFromDisk;

    public string TagsLabel => locale.Interface.TagsLabel;

    public string Feed => locale.Pages.Feed;

    public string Search => locale.Interface.Search;

    public string Report => locale.Interface.Report;

    public string Reference => locale.Interface.Reference;

    public string Data => locale.Interface.Data;

    public string PublishedBy => locale.Interface.PublishedBy;

    public string Licence => locale.Interface.Licence;

    public string OnThisPage => locale.Interface.OnThisPage;

    public string Chapters => locale.Interface.Chapters;

    public string Previous => locale.Interface.Previous;

    public string Next => locale.Interface.Next;

    public string Notes => locale.Interface.Notes;

    public string Source => locale.Interface.Source;

    public string SourceLabel => locale.Interface.SourceLabel;

    public string NoteLabel => locale.Interface.NoteLabel;

    public string SignsOnChart => locale.Interface.SignsOnChart;

    public string TableAndDownloads => locale.Interface.TableAndDownloads;

    public string Link => locale.Interface.Link;

    public string Embed => locale.Interface.Embed;

    public string Cite => locale.Interface.Cite;

    public string VerdictLabel => locale.Interface.VerdictLabel;

    public string WhatWasSaid => locale.Interface.WhatWasSaid;

    public string WhatTheRecordSays => locale.Interface.WhatTheRecordSays;

    public string SortBy => locale.Interface.SortBy;

    public string HowVerdictsAreGiven => locale.Interface.HowVerdictsAreGiven;

    public string Verdicts => locale.Interface.Verdicts;

    public string InWords => locale.Interface.InWords;

    public string InTheReport => locale.Interface.InTheReport;

    public string Embedding => locale.Interface.Embedding;

    public string HowToEmbed => locale.Interface.HowToEmbed;

    public string Citing => locale.Interface.Citing;

    public string DataPackage => locale.Interface.DataPackage;

    public string DownloadCsv => locale.Interface.Download("CSV");

    public string DownloadJson => locale.Interface.Download("JSON");

    public string DownloadParquet => locale.Interface.Download("Parquet");

    public string PagesOfRows => locale.Pages.PagesOfRows;

    public string Fields => locale.Interface.Fields;

    public string Breaks => locale.Interface.Breaks;

    public string Sources => locale.Interface.Sources;

    public string MadeFrom => locale.Derivations.MadeFrom;

    public string HowWeKnow => locale.Findings.HowWeKnow;

    public string HowWeKnowPage => locale.Findings.HowWeKnowPage;

    public string TestedFindings => locale.Findings.Tested;

    public string HowItWasMade => locale.Derivations.HowItWasMade;

    public string ChartsMadeFromIt => locale.Interface.ChartsMadeFromIt;

    public string History => locale.Interface.History;

    public string ItsTable => locale.Interface.ItsTable;

    public string Corrections => locale.Pages.Corrections;

    public string OnPages => locale.Corrections.OnPages;

    public string OnCharts => locale.Corrections.OnCharts;

    public string OnClaims => locale.Corrections.OnClaims;

    public string WhyLabel => locale.Interface.WhyLabel;

    public string DataLabel => locale.Interface.DataLabel;

    public string CorrectionsFeed => locale.Interface.CorrectionsFeed;

    public string PageHasMoved => locale.Interface.PageHasMoved;

    public string MistypedOrMoved => locale.Interface.MistypedOrMoved;

    /// <summary>Names of the labels that a theme may replace.</summary>
    internal static IReadOnlyList<string> Replaceable =>
        [.. Of(Locales.BuiltIn.Default).Names.Where(name => name != "scripts").Order(StringComparer.Ordinal)];

    public static StringsModel Of(ILocale locale) => Known.GetOrAdd(locale, known => new StringsModel(known));

    /// <summary>Returns the labels of a locale, some replaced by the theme's own.</summary>
    /// <param name="own">The theme's labels by name.</param>
    public static StringsModel Of(ILocale locale, IReadOnlyDictionary<string, string> own) =>
        own.Count == 0 ? Of(locale) : new(Of(locale), own);

    internal override bool TryGet(string name, out object? value)
    {
        if (own is not null && own.TryGetValue(name, out var text))
        {
            value = text;
            return true;
        }

        return base.TryGet(name, out value);
    }
}
