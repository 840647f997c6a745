using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The model of a publication for notes, source lines and the bibliography.</summary>
internal static class SourceModel
{
    public static Model Of(Source source, BindingContext context, Permalinks links)
    {
        var (data, locale) = (context.Data, context.Locale);
        var seenIn = source.AsReportedBy is { } id ? data.Sources.GetValueOrDefault(id.Value) : null;
        return new Model
        {
            ["id"] = source.Id,
            ["href"] = links.Source(source.Id),
            ["short"] = Citation.Short(source, locale),
            ["runs"] = Citation
                .Format(source, data.Sources, locale)
                .Select(run => new Model
                {
                    ["text"] = run.Text,
                    ["italic"] = run.Part is CitationPart.Work or CitationPart.Container,
                    ["url"] = run.Url,
                })
                .ToList(),
            ["note"] = source.Note,
            ["reportedBy"] = seenIn is null ? null : Citation.Short(seenIn, locale),
            ["reportedByHtml"] = seenIn is null
                ? null
                : HtmlSentence.Of(locale.Citations.ReportedBy, HtmlSentence.Link(links.Source(seenIn.Id), Citation.Short(seenIn, locale))),
            ["reportedByHref"] = seenIn is null ? null : links.Source(seenIn.Id),
        };
    }
}
