using System.Text.Json;
using Report.Data;
using Report.Languages;
using Report.Pages;

namespace Report.Site.Downloads;

/// <summary>Writes datapackage.json: a list of all datasets for tools that read Frictionless Data Package version 2.</summary>
internal static class DataPackage
{
    private const string Profile = "https://datapackage.org/profiles/2.0/datapackage.json";

    /// <param name="files">The CSV file and table of each dataset, by its id.</param>
    public static string Write(
        InputData data,
        Uri site,
        Permalinks links,
        IReadOnlyDictionary<string, (OutputFile Csv, DownloadTable Table)> files
    ) =>
        Json.Write(json =>
            json.WriteObject(() =>
            {
                json.WriteString("$schema", Profile);
                json.WriteString("name", Slug.Of(data.Site.Title));
                json.WriteString("id", new Uri(site, links.Datasets).AbsoluteUri);
                json.WriteString("title", data.Site.Title);
                json.WriteString("description", data.Site.Description);
                json.WriteString("homepage", site.AbsoluteUri);
                json.WriteString("version", data.Site.Version);
                json.WriteString("created", $"{data.Site.Date.Start:yyyy-MM-dd}T00:00:00Z");
                if (data.Site.Licence is { } licence)
                {
                    json.WriteArray(
                        "licenses",
                        [licence],
                        l =>
                            json.WriteObject(() =>
                            {
                                json.WriteString("title", l.Name);
                                json.WriteString("path", l.Url);
                            })
                    );
                }

                json.WriteArray(
                    "contributors",
                    data.Site.Authors,
                    author =>
                        json.WriteObject(() =>
                        {
                            json.WriteString("title", author.Name);
                            json.WriteOptional("path", author.Url);
                            json.WriteArray("roles", ["author"], json.WriteStringValue);
                        })
                );
                json.WriteArray(
                    "resources",
                    data.Datasets.Values,
                    dataset => WriteResource(json, dataset, data, files[dataset.Id].Csv, files[dataset.Id].Table)
                );
            })
        ) + "\n";

    private static void WriteResource(Utf8JsonWriter json, Dataset dataset, InputData data, OutputFile file, DownloadTable table) =>
        json.WriteObject(() =>
        {
            json.WriteString("name", dataset.Id);
            json.WriteString("type", "table");
            json.WriteString("path", file.Path);
            json.WriteString("title", dataset.Title);
            json.WriteOptional("description", dataset.Description);
            json.WriteString("format", "csv");
            json.WriteString("mediatype", "text/csv");
            json.WriteString("encoding", "utf-8");
            json.WriteNumber("bytes", file.Stored.Length);
            json.WriteString("hash", "sha256:" + file.Stored.Sha256);
            json.WriteArray(
                "sources",
                DatasetSources.Of(dataset, data),
                source =>
                    json.WriteObject(() =>
                    {
                        json.WriteString("title", source.Title);
                        json.WriteOptional("path", source.Url ?? (source.Doi is { } doi ? $"https://doi.org/{doi}" : null));
                    })
            );
            JsonDownload.WriteOrigin(json, dataset);
            json.WriteObject(
                "schema",
                () =>
                {
                    json.WriteArray("fields", table.Columns, column => WriteField(json, dataset, column, data.Site.Locale));
                    if (dataset.Key.Count > 0)
                    {
                        json.WriteArray("primaryKey", dataset.Key, field => json.WriteStringValue(field.Name));
                    }
                }
            );
        });

    private static void WriteField(Utf8JsonWriter json, Dataset dataset, DownloadColumn column, ILocale locale) =>
        json.WriteObject(() =>
        {
            var words = locale.Pages;
            var (name, field, part) = column;
            json.WriteString("name", name);
            json.WriteString(
                "type",
                part is "low" or "high" || (part == "value" && field is { IsNumeric: true })
                    ? field!.Type == FieldType.Integer
                        ? "integer"
                        : "number"
                    : part == "value" && field is { IsTemporal: true }
                        ? TemporalType(dataset, field)
                        : "string"
            );
            if (part == "value" && field is not null)
            {
                json.WriteString("title", field.Title);
                json.WriteOptional(
                    "description",
                    string.Join(" ", new[] { field.Unit is { } unit ? words.MeasuredIn(unit) : null, field.Description }.OfType<string>())
                );
                json.WriteOptional("format", field.Type == FieldType.Url ? "uri" : null);
                if (PeriodPattern(dataset, field) is { } pattern)
                {
                    json.WriteObject("constraints", () => json.WriteString("pattern", pattern));
                }
            }
            else
            {
                json.WriteString("description", PartDescription(part, field, locale));
            }
        });

    /// <summary>Returns the type of Table Schema that fits all dates of a field; "string" if their precisions differ.</summary>
    private static string TemporalType(Dataset dataset, Field field) =>
        Precisions(dataset, field) switch
        {
            [DatePrecision.Day] => "date",
            [DatePrecision.Month] => "yearmonth",
            [DatePrecision.Year] => "year",
            _ => "string",
        };

    /// <summary>Returns the regular expression for a kind of period that Table Schema lacks; null for any other field.</summary>
    private static string? PeriodPattern(Dataset dataset, Field field) =>
        Precisions(dataset, field) switch
        {
            [DatePrecision.Week] => @"^\d{4}-W\d{2}$",
            [DatePrecision.Quarter] => @"^\d{4}-Q[1-4]$",
            [DatePrecision.HalfYear] => @"^\d{4}-H[12]$",
            [DatePrecision.FinancialYear] => @"^\d{4}/\d{2}$",
            _ => null,
        };

    private static List<DatePrecision> Precisions(Dataset dataset, Field field) =>
        field.IsTemporal ? [.. dataset.Rows.Select(r => r.ValueOf(field)).OfType<DateValue>().Select(d => d.Precision).Distinct()] : [];

    private static string PartDescription(string part, Field? field, ILocale locale) =>
        part switch
        {
            DownloadTable.Made => locale.Derivations.ColumnOf(field!.Name),
            DownloadTable.MadeFrom => locale.Derivations.RowsColumn,
            "low" => locale.Pages.LowColumn,
            "high" => locale.Pages.HighColumn,
            "qualifier" => locale.Pages.QualifierColumn,
            QuantityColumn.Status => locale.Pages.StatusColumn,
            RowKeys.Source when field is null => locale.Pages.SourceColumn,
            RowKeys.Quote => locale.Pages.QuoteColumn,
            RowKeys.Source => locale.Pages.SourceColumnOf(field.Name),
            _ when field is not null => locale.Pages.NoteColumnOf(field.Name),
            _ => locale.Pages.NoteColumn,
        };
}
