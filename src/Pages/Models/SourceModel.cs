using Report.Data;

namespace Report.Pages.Models;

/// <summary>A publication as notes, foot lines and the bibliography name it.</summary>
public static class SourceModel
{
    public static Model Of(Source source, InputData data, Permalinks links)
    {
        var seenIn = source.AsReportedBy is { } id ? data.Sources.GetValueOrDefault(id.Value) : null;
        return new Model
        {
            ["id"] = source.Id,
            ["href"] = links.Source(source.Id),
            ["short"] = Citation.Short(source),
            ["runs"] = Citation.Format(source, data.Sources).Select(run => new Model
            {
                ["text"] = run.Text,
                ["italic"] = run.Part is CitationPart.Work or CitationPart.Container,
                ["url"] = run.Url,
            }).ToList(),
            ["note"] = source.Note,
            ["reportedBy"] = seenIn is null ? null : Citation.Short(seenIn),
            ["reportedByHref"] = seenIn is null ? null : links.Source(seenIn.Id),
        };
    }
}
