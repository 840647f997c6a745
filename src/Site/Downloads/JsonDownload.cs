using System.Text.Json;
using Report.Data;
using Report.Pages;

namespace Report.Site.Downloads;

/// <summary>A dataset as JSON: fields, rows with every value's meaning kept, and the sources they come from.</summary>
public static class JsonDownload
{
    public static string Write(Dataset dataset, InputData data, Uri site, Permalinks links) => Json.Write(json => json.WriteObject(() =>
    {
        json.WriteString("id", dataset.Id);
        json.WriteString("title", dataset.Title);
        json.WriteOptional("description", dataset.Description);
        json.WriteString("url", new Uri(site, links.Dataset(dataset.Id)).AbsoluteUri);
        json.WriteString("version", data.Site.Version);
        json.WriteString("date", data.Site.Date.Iso);
        json.WriteOptional("licence", data.Site.Licence?.Url);
        json.WriteArray("fields", dataset.Fields, field => WriteField(json, field));
        json.WriteArray("breaks", dataset.Breaks, gap => json.WriteObject(() =>
        {
            json.WriteString("field", gap.Field);
            json.WriteString("after", gap.After.Iso);
            json.WriteString("reason", gap.Reason);
        }));
        json.WriteArray("rows", dataset.Rows, row => WriteRow(json, row));
        json.WriteObject("sources", () => WriteSources(json, DatasetSources.Of(dataset, data)));
    })) + "\n";

    private static void WriteField(Utf8JsonWriter json, Field field) => json.WriteObject(() =>
    {
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type.ToString().ToLowerInvariant());
        json.WriteString("title", field.Title);
        json.WriteOptional("unit", field.Unit);
        json.WriteOptional("description", field.Description);
    });

    private static void WriteRow(Utf8JsonWriter json, Row row) => json.WriteObject(() =>
    {
        json.WriteString("anchor", row.Anchor);
        foreach (var cell in row.Cells)
        {
            json.WritePropertyName(cell.Field.Name);
            WriteCell(json, cell, row);
        }

        json.WriteOptional("source", row.Source?.Value);
        json.WriteOptional("note", row.Note);
        json.WriteOptional("quote", row.Quote);
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
                    json.WriteOptional("source", cell.Source?.Value is { } own && own != row.Source?.Value ? own : null);
                    json.WriteOptional("note", cell.Note);
                });
                break;
            case DateValue date:
                json.WriteStringValue(date.Iso);
                break;
            case TextValue text:
                json.WriteStringValue(text.Text);
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
            json.WriteRawValue(ValueText.Machine(number)); // Without the trailing zeros that a decimal keeps.
        }
    }

    private static void WriteSources(Utf8JsonWriter json, IEnumerable<Source> sources)
    {
        foreach (var source in sources)
        {
            json.WriteObject(source.Id, () =>
            {
                json.WriteString("type", source.Type);
                json.WriteString("title", source.Title);
                json.WriteOptional("publisher", source.Publisher ?? source.ContainerTitle);
                json.WriteOptional("issued", source.Issued is { } issued ? issued.Iso : null);
                json.WriteOptional("url", source.Url);
                json.WriteOptional("doi", source.Doi);
                json.WriteOptional("as-reported-by", source.AsReportedBy?.Value);
            });
        }
    }
}
