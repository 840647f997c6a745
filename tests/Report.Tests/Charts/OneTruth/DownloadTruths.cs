using System.Text.Json;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Charts.OneTruth;

/// <summary>A chart's CSV and JSON give each cell's value with its bounds, its status and its source, and each row's note.</summary>
internal static class DownloadTruths
{
    public static IEnumerable<string> OfRow(
        Row row,
        IReadOnlyList<Field> fields,
        JsonElement json,
        IReadOnlyList<Located<string>> header,
        IReadOnlyList<Located<string>> csv
    )
    {
        var cells = header.Zip(csv).ToDictionary(c => c.First.Value, c => c.Second.Value);
        if (cells.GetValueOrDefault("note") != (row.Note ?? "") || Text(json, "note") != row.Note)
        {
            yield return $"the downloads leave out what is said of {row.Anchor}";
        }

        foreach (var field in fields)
        {
            var cell = row[field.Name];
            var (inJson, inCsv) = (Json(json, field.Name), Csv(cells, field));
            var wanted = Wanted(cell, row);
            if (inJson != wanted with { Source = wanted.Source == "" ? Text(json, "source") ?? "" : wanted.Source })
            {
                yield return $"the JSON says {inJson} for {row.Anchor} {field.Name}, not {wanted}";
            }

            if (inCsv != wanted with { Source = wanted.Source == "" ? cells["source"] : wanted.Source })
            {
                yield return $"the CSV says {inCsv} for {row.Anchor} {field.Name}, not {wanted}";
            }
        }
    }

    private sealed record Said(string Value, string Low, string High, string Status, string Source);

    private static Said Wanted(Cell? cell, Row row)
    {
        var source = cell is null ? "" : string.Join(' ', cell.Sources);
        return cell?.Value switch
        {
            null => new Said("", "", "", "A", ""),
            Quantity { Kind: QuantityKind.Range } range => new Said("", Number(range.Low), Number(range.High), Status(cell), source),
            Quantity quantity => new Said(
                Number(quantity.Low ?? quantity.High),
                Number(quantity.Low),
                Number(quantity.High),
                Status(cell),
                source
            ),
            DateValue date => new Said(date.Iso, date.Iso, date.Iso, Status(cell), source),
            var text => new Said(((TextValue)text).Text, ((TextValue)text).Text, ((TextValue)text).Text, Status(cell), source),
        };
    }

    private static Said Json(JsonElement row, string field)
    {
        if (!row.TryGetProperty(field, out var cell))
        {
            return new Said("", "", "", "A", Text(row, "source") ?? "");
        }

        var source = (cell.ValueKind == JsonValueKind.Object ? Text(cell, "source") : null) ?? Text(row, "source") ?? "";
        if (cell.ValueKind != JsonValueKind.Object)
        {
            return new Said(cell.GetString()!, cell.GetString()!, cell.GetString()!, "A", source);
        }

        var value = Raw(cell, "value");
        return cell.TryGetProperty("low", out _)
            ? new Said(value, Raw(cell, "low"), Raw(cell, "high"), Text(cell, "status")!, source)
            : new Said(value, value, value, Text(cell, "status")!, source);
    }

    private static Said Csv(Dictionary<string, string> cells, Field field)
    {
        var value = cells[field.Name];
        var source = cells.GetValueOrDefault($"{field.Name}.source") is { Length: > 0 } own ? own : cells["source"];
        var status = cells.GetValueOrDefault($"{field.Name}_status") ?? cells.GetValueOrDefault($"{field.Name}.status") ?? "";
        return new Said(
            value,
            cells.GetValueOrDefault($"{field.Name}_low") ?? value,
            cells.GetValueOrDefault($"{field.Name}_high") ?? value,
            status.Length == 0 ? "A" : status,
            source
        );
    }

    private static string Number(decimal? number) => ValueText.Machine(number);

    private static string Status(Cell cell) => "AEPFRBIU"[(int)cell.Status].ToString();

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string Raw(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "";
}
