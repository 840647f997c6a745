using Report.Data;
using Report.Data.Derivation;
using Report.Languages;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Downloads;
using Report.Site.Metadata;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>/data/ID/: a dataset with its rows, to which values in texts link, on several pages if there are many.</summary>
internal static class DatasetPages
{
    /// <summary>
    /// Renders the pages. Must run after all pages that may link to rows, since it only renders those row pages that are linked to or
    /// listed.
    /// </summary>
    public static IEnumerable<HtmlPage> Render(SiteBuild build)
    {
        var rows = build.Links.Rows!;
        var layouts = build.RowsLayouts;
        var pages = new Dictionary<(string Dataset, int Page), HtmlPage>();
        // Repeats until no page is missing: rows of a derived dataset link to the rows behind them, which may be on further pages.
        while (Missing() is { Count: > 0 } missing)
        {
            var rendered = missing.SelectInParallel(
                page => page.Dataset.At.File,
                page =>
                    page.Number == 1
                        ? Render(build, page.Dataset, layouts[page.Dataset.Id])
                        : RenderRows(build, page.Dataset, page.Number, layouts[page.Dataset.Id])
            );
            foreach (var (page, html) in missing.Zip(rendered))
            {
                pages.Add((page.Dataset.Id, page.Number), html);
            }
        }

        return build.Data.Datasets.Values.SelectMany(dataset => rows.Of(dataset).Select(page => pages[(dataset.Id, page)]));

        List<(Dataset Dataset, int Number)> Missing() =>
            [
                .. build.Data.Datasets.Values.SelectMany(dataset =>
                    rows.Of(dataset).Where(page => !pages.ContainsKey((dataset.Id, page))).Select(page => (dataset, page))
                ),
            ];
    }

    private static HtmlPage Render(SiteBuild build, Dataset dataset, RowsLayout layout)
    {
        var binding = build.Context.BindingFor(build.Bag);
        var sources = DatasetSources.Of(dataset, build.Data);
        var meta = new PageMeta(
            "dataset",
            $"/data/{dataset.Id}/",
            dataset.Title,
            dataset.Description ?? build.Locale.Pages.DatasetDescription(dataset.Rows.Count, build.Number(dataset.Rows.Count))
        )
        {
            From = dataset.At,
            JsonLd = [DatasetLd.Write(build, dataset, sources)],
            SearchText = string.Join(' ', dataset.Fields.Select(f => f.Title)),
        };
        return LayoutRenderer.Render(
            build,
            meta,
            "dataset-page",
            new DatasetPageModel
            {
                Kicker = new(build.Locale.Pages.Data, build.Links.Datasets),
                Csv = build.Links.DatasetCsv(dataset.Id),
                Json = build.Links.DatasetJson(dataset.Id),
                Parquet = RowPages.IsPaged(dataset) ? build.Links.DatasetParquet(dataset.Id) : null,
                Table = PageRenderer.RenderRows(dataset, 1, layout, build.Context, build.Bag),
                Pager = RowPager.Of(build, dataset, 1),
                Fields = [.. dataset.Fields.Select(field => FieldOf(field, build.Locale))],
                Derivation = dataset.Origin is { } origin ? OriginOf(origin, build) : null,
                Breaks = [.. dataset.Breaks.Select(b => BreakOf(dataset, b, build.Locale))],
                Sources = [.. sources.Select(s => SourceModel.Of(s, binding, build.Links))],
                Charts =
                [
                    .. build
                        .Charts.Where(c => c.Data.Tables.Any(t => t.Dataset.Id == dataset.Id))
                        .Select(c => new LinkModel(c.Spec.Title.Value, build.Links.Chart(c.Spec.Id))),
                ],
                Pages = build.LinksTo(build.PagesByUse.OfDataset(dataset.Id)),
                History = DatasetHistory.Of(build, dataset),
                Citation = HowToCite.Write(build, dataset.Title, build.Links.Dataset(dataset.Id)),
            }
        );
    }

    /// <summary>Renders /data/ID/rows/PAGE/.</summary>
    private static HtmlPage RenderRows(SiteBuild build, Dataset dataset, int page, RowsLayout layout)
    {
        var title = build.Locale.Pages.RowsTitle(dataset.Title, RowPager.RangeOf(build, dataset, page));
        var path = "/" + build.Links.DatasetPage(dataset.Id, page)[build.Links.Home.Length..];
        var meta = new PageMeta(
            "rows",
            path,
            title,
            dataset.Description ?? build.Locale.Pages.DatasetDescription(dataset.Rows.Count, build.Number(dataset.Rows.Count))
        )
        {
            From = dataset.At,
            Hidden = true,
        };
        return LayoutRenderer.Render(
            build,
            meta,
            "rows-page",
            new RowsPageModel(
                new(dataset.Title, build.Links.Dataset(dataset.Id)),
                PageRenderer.RenderRows(dataset, page, layout, build.Context, build.Bag),
                RowPager.Of(build, dataset, page)
            )
        );
    }

    private static FieldModel FieldOf(Field field, ILocale locale) =>
        new(
            field.Name,
            field.Title,
            locale.Interface.TypeAndUnit(locale.Ledger.FieldType(FieldReader.Word(field.Type)), field.Unit),
            field.Unit,
            field.Description
        );

    private static DerivationModel OriginOf(DatasetOrigin origin, SiteBuild build) =>
        origin.Query is { } query
            ? QueryOf(query, origin, build)
            : new()
            {
                Html = HtmlSentence.Of(
                    build.Locale.Derivations.StartsFrom,
                    HtmlSentence.List(
                        build.Locale.Interface.Items,
                        origin.Inputs.Select(input => HtmlSentence.Link(build.Links.Dataset(input.Id), input.Title))
                    )
                ),
                Steps =
                [
                    .. origin.Steps.Select(step => new StepModel(
                        step.Text,
                        build.Locale.Derivations.InAndOut(build.Number(step.RowsIn), build.Number(step.RowsOut))
                    )),
                ],
            };

    private static DerivationModel QueryOf(QueryOrigin query, DatasetOrigin origin, SiteBuild build)
    {
        var words = build.Locale.Derivations;
        var files = query.Inputs.Select(file =>
            HtmlSentence.Of(
                (name, hash) =>
                    words.FileRead(
                        name,
                        (int)(file.Rows ?? 0),
                        file.Rows is { } rows ? build.Number(rows) : null,
                        build.Number(file.Bytes),
                        hash
                    ),
                Code(file.Name),
                Code(file.Sha256)
            )
        );
        var datasets = origin.Inputs.Select(input =>
            HtmlSentence.Of(
                link => words.DatasetRead(link, input.Rows.Count, build.Number(input.Rows.Count)),
                HtmlSentence.Link(build.Links.Dataset(input.Id), input.Title)
            )
        );
        return new()
        {
            Html = Html.Escape(
                query.Asked is { } asked ? words.AskedOf(query.Engine, build.Locale.Dates.Write(DayOf(asked))) : words.AskedBy(query.Engine)
            ),
            Query = query.Sql,
            QueryLines = query.Sql.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'),
            Gives = query.Asked is null
                ? words.Gives(query.Rows, build.Number(query.Rows))
                : words.Keeps(query.Rows, build.Number(query.Rows)),
            Inputs = [.. files, .. datasets],
        };
    }

    private static DateValue DayOf(string time) => DateReader.Parse(time[.."yyyy-MM-dd".Length])!;

    private static string Code(string text) => $"<code>{Html.Escape(text)}</code>";

    private static BreakModel BreakOf(Dataset dataset, SeriesBreak gap, ILocale locale)
    {
        var (field, after) = (dataset.Field(gap.Field)?.Title ?? gap.Field, locale.Dates.Write(gap.After));
        return new(locale.Interface.BreakOf(field, after, gap.Reason), field, after, gap.Reason);
    }
}
