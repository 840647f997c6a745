using Report.Data;
using Report.Data.Derivation;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Downloads;
using Report.Site.Metadata;

namespace Report.Site.Generated;

/// <summary>/data/ID/: a dataset with its rows, which values in the text link to; further pages of them where they are many.</summary>
internal static class DatasetPages
{
    /// <summary>To be rendered after all pages that may link to rows.</summary>
    public static IEnumerable<HtmlPage> Render(Edition edition)
    {
        var rows = edition.Links.Rows!;
        var layouts = edition.RowsLayouts;
        var pages = new Dictionary<(string Dataset, int Page), HtmlPage>();
        // Rows of a derived dataset link to those that they were made from, which may stand on pages that nothing linked to so far.
        while (Missing() is { Count: > 0 } missing)
        {
            var rendered = missing.SelectInParallel(page => page.Dataset.At.File, page => page.Number == 1
                ? Render(edition, page.Dataset, layouts[page.Dataset.Id])
                : RenderRows(edition, page.Dataset, page.Number, layouts[page.Dataset.Id]));
            foreach (var (page, html) in missing.Zip(rendered))
            {
                pages.Add((page.Dataset.Id, page.Number), html);
            }
        }

        return edition.Data.Datasets.Values.SelectMany(dataset => rows.Of(dataset).Select(page => pages[(dataset.Id, page)]));

        List<(Dataset Dataset, int Number)> Missing() =>
            [.. edition.Data.Datasets.Values.SelectMany(dataset => rows.Of(dataset).Where(page => !pages.ContainsKey((dataset.Id, page))).Select(page => (dataset, page)))];
    }

    private static HtmlPage Render(Edition edition, Dataset dataset, RowsLayout layout)
    {
        var binding = edition.Context.BindingFor(edition.Bag);
        var sources = DatasetSources.Of(dataset, edition.Data);
        var meta = new PageMeta("dataset", $"/data/{dataset.Id}/", dataset.Title, dataset.Description ?? edition.Locale.Pages.DatasetDescription(dataset.Rows.Count, edition.Number(dataset.Rows.Count)))
        {
            From = dataset.At,
            JsonLd = [DatasetLd.Write(edition, dataset, sources)],
            SearchText = string.Join(' ', dataset.Fields.Select(f => f.Title)),
        };
        return Frame.Render(edition, meta, "dataset-page", new Dictionary<string, object?>
        {
            ["kicker"] = new Dictionary<string, object?> { ["text"] = edition.Locale.Pages.Data, ["url"] = edition.Links.Datasets },
            ["csv"] = edition.Links.DatasetCsv(dataset.Id),
            ["json"] = edition.Links.DatasetJson(dataset.Id),
            ["parquet"] = RowPages.IsPaged(dataset) ? edition.Links.DatasetParquet(dataset.Id) : null,
            ["table"] = PageRenderer.RenderRows(dataset, 1, layout, edition.Context, edition.Bag),
            ["pager"] = RowPager.Of(edition, dataset, 1),
            ["fields"] = dataset.Fields.Select(field => FieldOf(field, edition.Locale)).ToList(),
            ["derivation"] = dataset.Origin is { } origin ? OriginOf(origin, edition) : null,
            ["breaks"] = dataset.Breaks.Select(b => BreakOf(dataset, b, edition.Locale)).ToList(),
            ["sources"] = sources.Select(s => SourceModel.Of(s, binding, edition.Links)).ToList(),
            ["charts"] = edition.Charts
                .Where(c => c.Data.Tables.Any(t => t.Dataset.Id == dataset.Id))
                .Select(c => Frame.Link(c.Spec.Title.Value, edition.Links.Chart(c.Spec.Id)))
                .ToList(),
            ["pages"] = edition.LinksTo(edition.PagesByUse.OfDataset(dataset.Id)),
            ["history"] = DatasetHistory.Of(edition, dataset),
            ["citation"] = HowToCite.Write(edition, dataset.Title, edition.Links.Dataset(dataset.Id)),
        });
    }

    /// <summary>/data/ID/rows/PAGE/.</summary>
    private static HtmlPage RenderRows(Edition edition, Dataset dataset, int page, RowsLayout layout)
    {
        var title = edition.Locale.Pages.RowsTitle(dataset.Title, RowPager.RangeOf(edition, dataset, page));
        var path = "/" + edition.Links.DatasetPage(dataset.Id, page)[edition.Links.Home.Length..];
        var meta = new PageMeta("rows", path, title, dataset.Description ?? edition.Locale.Pages.DatasetDescription(dataset.Rows.Count, edition.Number(dataset.Rows.Count)))
        {
            From = dataset.At,
            Hidden = true,
        };
        return Frame.Render(edition, meta, "rows-page", new Dictionary<string, object?>
        {
            ["kicker"] = new Dictionary<string, object?> { ["text"] = dataset.Title, ["url"] = edition.Links.Dataset(dataset.Id) },
            ["table"] = PageRenderer.RenderRows(dataset, page, layout, edition.Context, edition.Bag),
            ["pager"] = RowPager.Of(edition, dataset, page),
        });
    }

    private static Dictionary<string, object?> FieldOf(Field field, ILocale locale) => new()
    {
        ["name"] = field.Name,
        ["title"] = field.Title,
        ["type"] = locale.Interface.TypeAndUnit(locale.Ledger.FieldType(FieldReader.Word(field.Type)), field.Unit),
        ["unit"] = field.Unit,
        ["description"] = field.Description,
    };

    private static Dictionary<string, object?> OriginOf(DatasetOrigin origin, Edition edition) => origin.Query is { } query ? QueryOf(query, origin, edition) : new()
    {
        ["html"] = HtmlSentence.Of(
            edition.Locale.Derivations.StartsFrom, HtmlSentence.List(edition.Locale.Interface.Items, origin.Inputs.Select(input => HtmlSentence.Link(edition.Links.Dataset(input.Id), input.Title)))),
        ["query"] = null,
        ["steps"] = origin.Steps.Select(step => new Dictionary<string, object?>
        {
            ["text"] = step.Text,
            ["rows"] = edition.Locale.Derivations.InAndOut(edition.Number(step.RowsIn), edition.Number(step.RowsOut)),
        }).ToList(),
    };

    private static Dictionary<string, object?> QueryOf(QueryOrigin query, DatasetOrigin origin, Edition edition)
    {
        var words = edition.Locale.Derivations;
        var files = query.Inputs.Select(file => HtmlSentence.Of(
            (name, hash) => words.FileRead(name, (int)(file.Rows ?? 0), file.Rows is { } rows ? edition.Number(rows) : null, edition.Number(file.Bytes), hash), Code(file.Name), Code(file.Sha256)));
        var datasets = origin.Inputs.Select(input => HtmlSentence.Of(
            link => words.DatasetRead(link, input.Rows.Count, edition.Number(input.Rows.Count)), HtmlSentence.Link(edition.Links.Dataset(input.Id), input.Title)));
        return new()
        {
            ["html"] = Html.Escape(query.Asked is { } asked ? words.AskedOf(query.Engine, edition.Locale.Dates.Write(DayOf(asked))) : words.AskedBy(query.Engine)),
            ["query"] = query.Sql,
            ["queryLines"] = query.Sql.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'),
            ["gives"] = query.Asked is null ? words.Gives(query.Rows, edition.Number(query.Rows)) : words.Keeps(query.Rows, edition.Number(query.Rows)),
            ["inputs"] = files.Concat(datasets).ToList(),
        };
    }

    private static DateValue DayOf(string time) => DateReader.Parse(time[.."yyyy-MM-dd".Length])!;

    private static string Code(string text) => $"<code>{Html.Escape(text)}</code>";

    private static Dictionary<string, object?> BreakOf(Dataset dataset, SeriesBreak gap, ILocale locale) => new()
    {
        ["text"] = locale.Interface.BreakOf(dataset.Field(gap.Field)?.Title ?? gap.Field, locale.Dates.Write(gap.After), gap.Reason),
        ["field"] = dataset.Field(gap.Field)?.Title ?? gap.Field,
        ["after"] = locale.Dates.Write(gap.After),
        ["reason"] = gap.Reason,
    };
}
