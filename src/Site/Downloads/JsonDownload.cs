using System.Buffers;
using System.Text.Json;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Derivation;
using Report.Pages;
using Report.Pages.Models;

namespace Report.Site.Downloads;

/// <summary>
/// Writes a dataset by columns, or the data of a chart by rows, as JSON: fields, values with their qualifiers, and sources.
/// </summary>
internal static class JsonDownload
{
    /// <summary>
    /// Writes a whole dataset: the columns of its CSV, each as a list with a value or null for every row, and the rows' anchors.
    /// </summary>
    /// <param name="shown">The rows as readers see them, for the script that filters a dataset of several pages; null for any
    /// other.</param>
    /// <param name="file">The buffer that is written to, column by column.</param>
    internal static void Write(
        Dataset dataset,
        DownloadTable table,
        ShownRows? shown,
        InputData data,
        Uri site,
        Permalinks links,
        IBufferWriter<byte> file
    ) =>
        Json.Write(
            file,
            json =>
                json.WriteObject(() =>
                {
                    json.WriteString("id", dataset.Id);
                    json.WriteString("title", dataset.Title);
                    json.WriteOptional("description", dataset.Description);
                    json.WriteString("url", new Uri(site, links.Dataset(dataset.Id)).AbsoluteUri);
                    json.WriteString("version", data.Site.Version);
                    json.WriteString("date", data.Site.Date.Iso);
                    json.WriteOptional("licence", data.Site.Licence?.Url);
                    WriteFields(json, dataset, dataset.Fields);
                    WriteOrigin(json, dataset);
                    json.WriteObject("sources", () => WriteSources(json, DatasetSources.Of(dataset, data)));
                    json.WriteNumber("count", dataset.Rows.Count);
                    JsonColumns.Write(json, table);
                    if (shown is not null)
                    {
                        ShownRowsJson.Write(json, shown, RowPages.SizeOf(dataset), RowPages.ListedOf(dataset));
                    }
                })
        );

    /// <summary>Writes the rows and fields that a chart shows, table by table, each with the address of the whole dataset.</summary>
    public static string Write(ChartData chart, InputData data, Uri site, Permalinks links) =>
        Json.Write(json =>
            json.WriteObject(() =>
            {
                json.WriteString("id", chart.Id);
                json.WriteString("title", chart.Spec.Title.Value);
                json.WriteOptional("subtitle", chart.Spec.Subtitle?.Value);
                json.WriteOptional("note", chart.Spec.Note?.Value);
                json.WriteString("url", new Uri(site, links.Chart(chart.Id)).AbsoluteUri);
                json.WriteString("version", data.Site.Version);
                json.WriteString("date", data.Site.Date.Iso);
                json.WriteOptional("licence", data.Site.Licence?.Url);
                json.WriteArray(
                    "tables",
                    chart.Tables,
                    table =>
                        json.WriteObject(() =>
                        {
                            json.WriteString("dataset", table.Dataset.Id);
                            json.WriteString("title", table.Dataset.Title);
                            json.WriteOptional("description", table.Dataset.Description);
                            json.WriteString("whole", new Uri(site, links.DatasetJson(table.Dataset.Id)).AbsoluteUri);
                            WriteFields(json, table.Dataset, table.Fields);
                            json.WriteArray("rows", table.Rows, row => WriteRow(json, row, table.Fields));
                            WriteOrigin(json, table.Dataset);
                        })
                );
                json.WriteObject("sources", () => WriteSources(json, DatasetSources.Named(chart.Sources, data)));
            })
        ) + "\n";

    private static void WriteFields(Utf8JsonWriter json, Dataset dataset, IReadOnlyList<Field> fields)
    {
        json.WriteArray("fields", fields, field => WriteField(json, field));
        json.WriteArray(
            "breaks",
            dataset.Breaks.Where(gap => fields.Any(f => f.Name == gap.Field)),
            gap =>
                json.WriteObject(() =>
                {
                    json.WriteString("field", gap.Field);
                    json.WriteString("after", gap.After.Iso);
                    json.WriteString("reason", gap.Reason);
                })
        );
    }

    /// <summary>Writes from which datasets a dataset was derived, and how; nothing if it was not.</summary>
    internal static void WriteOrigin(Utf8JsonWriter json, Dataset dataset)
    {
        if (dataset.Origin is { } origin)
        {
            json.WriteObject(
                "derivation",
                () =>
                {
                    json.WriteArray("from", origin.Inputs, input => json.WriteStringValue(input.Id));
                    if (origin.Query is { } query)
                    {
                        WriteQuery(json, query);
                        return;
                    }

                    json.WriteArray(
                        "transform",
                        origin.Steps,
                        step =>
                            json.WriteObject(() =>
                            {
                                json.WriteString("step", step.Text);
                                json.WriteNumber("rowsIn", step.RowsIn);
                                json.WriteNumber("rowsOut", step.RowsOut);
                            })
                    );
                }
            );
        }
    }

    private static void WriteQuery(Utf8JsonWriter json, QueryOrigin query)
    {
        json.WriteString("query", query.Sql);
        json.WriteString("engine", query.Engine);
        json.WriteOptional("asked", query.Asked);
        json.WriteArray(
            "files",
            query.Inputs,
            file =>
                json.WriteObject(() =>
                {
                    json.WriteString("path", file.Name);
                    json.WriteNumber("bytes", file.Bytes);
                    json.WriteString("hash", "sha256:" + file.Sha256);
                    if (file.Rows is { } rows)
                    {
                        json.WriteNumber("rows", rows);
                    }
                })
        );
        json.WriteNumber("rows", query.Rows);
    }

    private static void WriteField(Utf8JsonWriter json, Field field) =>
        json.WriteObject(() =>
        {
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Type.ToString().ToLowerInvariant());
            json.WriteString("title", field.Title);
            json.WriteOptional("unit", field.Unit);
            json.WriteOptional("description", field.Description);
            if (field.YearBegins is { } month)
            {
                json.WriteNumber("begins", month);
            }
        });

    private static void WriteRow(Utf8JsonWriter json, Row row, IReadOnlyList<Field> fields) =>
        json.WriteObject(() =>
        {
            json.WriteOptional("anchor", row.Anchor is { Length: > 0 } anchor ? anchor : null);
            foreach (var cell in row.Cells.Where(c => fields.Contains(c.Field)))
            {
                json.WritePropertyName(cell.Field.Name);
                WriteCell(json, cell, row);
            }

            json.WriteOptional("source", row.Source is { } source && row.SourcesOf(fields).Contains(source.Value) ? source.Value : null);
            json.WriteOptional("note", row.Note);
            json.WriteOptional("quote", row.Quote);
            json.WriteOptional("made.from", LineageDownload.Rows(row) is { Length: > 0 } from ? from : null);
        });

    private static void WriteCell(Utf8JsonWriter json, Cell cell, Row row)
    {
        switch (cell.Value)
        {
            case Quantity quantity:
                var columns = QuantityColumns.Of(quantity);
                json.WriteObject(() =>
                {
                    WriteNumber(json, "value", columns.Value);
                    WriteNumber(json, "low", columns.Low);
                    WriteNumber(json, "high", columns.High);
                    json.WriteString("qualifier", columns.Qualifier);
                    json.WriteString("status", ValueText.Machine(cell.Status));
                    json.WriteOptional("source", DownloadTable.OwnSource(row, cell));
                    json.WriteOptional("note", cell.Note);
                    json.WriteOptional("made", LineageDownload.Phrase(cell));
                });
                break;
            case var value
                when DownloadTable.OwnSource(row, cell) is not null || cell.Note is not null || cell.Status != ObservationStatus.Normal:
                json.WriteObject(() =>
                {
                    json.WriteString("value", ValueText.Written(value));
                    json.WriteString("status", ValueText.Machine(cell.Status));
                    json.WriteOptional("source", DownloadTable.OwnSource(row, cell));
                    json.WriteOptional("note", cell.Note);
                });
                break;
            case var value:
                json.WriteStringValue(ValueText.Written(value));
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        json.WritePropertyName(name);
        if (number is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(ValueText.Machine(number)); // Without the trailing zeros of a decimal.
        }
    }

    private static void WriteSources(Utf8JsonWriter json, IEnumerable<Source> sources)
    {
        foreach (var source in sources)
        {
            json.WriteObject(
                source.Id,
                () =>
                {
                    json.WriteString("type", source.Type);
                    json.WriteString("title", source.Title);
                    json.WriteOptional("publisher", source.Publisher ?? source.ContainerTitle);
                    json.WriteOptional("issued", source.Issued is { } issued ? issued.Iso : null);
                    json.WriteOptional("url", source.Url);
                    json.WriteOptional("doi", source.Doi);
                    json.WriteOptional("as-reported-by", source.AsReportedBy?.Value);
                }
            );
        }
    }
}
