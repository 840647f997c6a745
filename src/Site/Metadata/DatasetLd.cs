using System.Text.Json;
using Report.Data;
using Report.Pages;

namespace Report.Site.Metadata;

/// <summary>Describes a dataset as schema.org's Dataset, which search engines for data read.</summary>
internal static class DatasetLd
{
    public static string Write(SiteBuild build, Dataset dataset, IReadOnlyList<Source> sources) =>
        Json.Write(
            json =>
                json.WriteObject(() =>
                {
                    var site = build.Data.Site;
                    json.WriteString("@context", "https://schema.org");
                    json.WriteString("@type", "Dataset");
                    json.WriteString("@id", build.Absolute(build.Links.Dataset(dataset.Id)));
                    json.WriteString("url", build.Absolute(build.Links.Dataset(dataset.Id)));
                    json.WriteString("name", dataset.Title);
                    json.WriteString("description", dataset.Description ?? site.Locale.Pages.DatasetOf(dataset.Title, site.Title));
                    json.WriteString("inLanguage", site.Locale.Tag);
                    json.WriteString("version", site.Version);
                    json.WriteString("datePublished", Released(build, dataset).FirstOrDefault() ?? build.FirstPublished.Iso);
                    json.WriteString("dateModified", Released(build, dataset).LastOrDefault() ?? build.FirstPublished.Iso);
                    json.WriteBoolean("isAccessibleForFree", true);
                    json.WriteOptional("license", site.Licence?.Url);
                    json.WriteOptionalArray("creator", site.Authors, author => ArticleLd.WriteAuthor(json, author, site));
                    ArticleLd.WritePublisher(json, site);
                    json.WriteOptional("temporalCoverage", Coverage(dataset));
                    json.WriteArray(
                        "variableMeasured",
                        dataset.Fields.Where(f => f.IsNumeric),
                        field =>
                            json.WriteObject(() =>
                            {
                                json.WriteString("@type", "PropertyValue");
                                json.WriteString("name", field.Title);
                                json.WriteOptional("unitText", field.Unit);
                                json.WriteOptional("description", field.Description);
                            })
                    );
                    json.WriteOptionalArray(
                        "isBasedOn",
                        sources,
                        source =>
                            json.WriteObject(() =>
                            {
                                json.WriteString("@type", "CreativeWork");
                                json.WriteString("name", source.Title);
                                json.WriteOptionalArray("author", source.Authors, author => ArticleLd.WriteName(json, author));
                                json.WriteOptional("url", source.Doi is { } doi ? $"https://doi.org/{doi}" : source.Url);
                            })
                    );
                    json.WriteArray("distribution", FilesOf(build, dataset), file => WriteFile(json, file.Type, build.Absolute(file.Link)));
                    json.WriteObject(
                        "includedInDataCatalog",
                        () =>
                        {
                            json.WriteString("@type", "DataCatalog");
                            json.WriteString("name", site.Title);
                            json.WriteString("url", build.Absolute(build.Links.Datasets));
                        }
                    );
                }),
            indented: false
        );

    private static IEnumerable<(string Type, string Link)> FilesOf(SiteBuild build, Dataset dataset)
    {
        yield return ("text/csv", build.Links.DatasetCsv(dataset.Id));
        yield return ("application/json", build.Links.DatasetJson(dataset.Id));
        if (RowPages.IsPaged(dataset))
        {
            yield return ("application/vnd.apache.parquet", build.Links.DatasetParquet(dataset.Id));
        }
    }

    // Returns the days of the releases in which the dataset's table changed, in the order of the releases.
    private static IEnumerable<string> Released(SiteBuild build, Dataset dataset) =>
        from release in build.Data.Releases
        where release.Tables.Any(table => table.Dataset == dataset.Id && table.What is not null)
        select release.Date.Iso;

    private static void WriteFile(Utf8JsonWriter json, string type, string url) =>
        json.WriteObject(() =>
        {
            json.WriteString("@type", "DataDownload");
            json.WriteString("encodingFormat", type);
            json.WriteString("contentUrl", url);
        });

    /// <summary>Returns the span from the first date to the last as an ISO 8601 interval; null for data without dates.</summary>
    private static string? Coverage(Dataset dataset)
    {
        if (dataset.Fields.FirstOrDefault(f => f.IsTemporal) is not { } field)
        {
            return null;
        }

        var (first, last) = ((DateValue?)null, (DateValue?)null);
        foreach (var row in dataset.Rows)
        {
            if (row.ValueOf(field) is DateValue date)
            {
                first = first is null || date.Start < first.Start ? date : first;
                last = last is null || date.Start >= last.Start ? date : last;
            }
        }

        return first is null ? null : $"{Ends(first).From}/{Ends(last!).To}";
    }

    // Quarters and financial years have no form in ISO 8601, and weeks are as clear in days: their first and last days are given instead.
    private static (string From, string To) Ends(DateValue date) =>
        date.IsIso && date.Precision != DatePrecision.Week ? (date.Iso, date.Iso) : ($"{date.Start:yyyy-MM-dd}", $"{date.End:yyyy-MM-dd}");
}
