using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>A publication for notes, source lines and the bibliography.</summary>
internal sealed record SourceModel : Model<SourceModel>
{
    public required string Id { get; init; }

    public required string Href { get; init; }

    public required string Short { get; init; }

    /// <summary>The parts of the full citation.</summary>
    public required IReadOnlyList<CitationRunModel> Runs { get; init; }

    public required string? Note { get; init; }

    /// <summary>The publication in which this one was seen, in short; null where it was seen itself.</summary>
    public required string? ReportedBy { get; init; }

    public required string? ReportedByHtml { get; init; }

    public required string? ReportedByHref { get; init; }

    /// <summary>Returns the models of publications by id, each once. Unknown ids are left out.</summary>
    public static IReadOnlyList<SourceModel> Of(IEnumerable<string?> ids, BindingContext context, Permalinks links) =>
        [
            .. ids.OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(id => context.Data.Sources.GetValueOrDefault(id))
                .OfType<Source>()
                .Select(source => Of(source, context, links)),
        ];

    public static SourceModel Of(Source source, BindingContext context, Permalinks links)
    {
        var (data, locale) = (context.Data, context.Locale);
        var seenIn = source.AsReportedBy is { } id ? data.Sources.GetValueOrDefault(id.Value) : null;
        return new()
        {
            Id = source.Id,
            Href = links.Source(source.Id),
            Short = Citation.Short(source, locale),
            Runs =
            [
                .. Citation
                    .Format(source, data.Sources, locale)
                    .Select(run => new CitationRunModel(run.Text, run.Part is CitationPart.Work or CitationPart.Container, run.Url)),
            ],
            Note = source.Note,
            ReportedBy = seenIn is null ? null : Citation.Short(seenIn, locale),
            ReportedByHtml = seenIn is null
                ? null
                : HtmlSentence.Of(locale.Citations.ReportedBy, HtmlSentence.Link(links.Source(seenIn.Id), Citation.Short(seenIn, locale))),
            ReportedByHref = seenIn is null ? null : links.Source(seenIn.Id),
        };
    }
}

/// <summary>A part of a citation that looks the same throughout.</summary>
/// <param name="Url">Address that it links to; null for text.</param>
internal sealed record CitationRunModel(string Text, bool Italic, string? Url) : Model<CitationRunModel>;

/// <summary>Publications in one line.</summary>
internal sealed record CitedModel(IReadOnlyList<SourceModel> Sources) : Model<CitedModel>;
