using System.Globalization;
using System.Text.Json;
using Report.Pages.Models;

namespace Report.Site.Downloads;

/// <summary>Writes <see cref="ShownRows"/> for the script that filters and sorts all rows of a dataset.</summary>
internal static class ShownRowsJson
{
    /// <param name="size">The number of rows on a page.</param>
    /// <param name="listed">The number of pages that are always built, from the first.</param>
    public static void Write(Utf8JsonWriter json, ShownRows shown, int size, int listed) =>
        json.WriteObject(
            "shown",
            () =>
            {
                json.WriteNumber("rowsOnPage", size);
                json.WriteNumber("pages", listed);
                json.WriteArray("columns", shown.Columns, column => Write(json, column));
                WriteByRow(json, "notes", shown.Notes);
                WriteByRow(json, "made", shown.Made);
                json.WriteOnOneLine("sources", list => list.WriteArray(shown.Sources, list.WriteNumberValue));
                json.WriteOnOneLine("cited", list => list.WriteArray(shown.Cited, list.WriteStringValue));
            }
        );

    private static void Write(Utf8JsonWriter json, ShownColumn column) =>
        json.WriteObject(() =>
        {
            json.WriteString("name", column.Field.Name);
            if (column.Style is { } style)
            {
                json.WriteObject(
                    "digits",
                    () =>
                    {
                        json.WriteString("group", style.Group);
                        json.WriteString("point", style.Point);
                        json.WriteString("minus", style.Minus);
                        json.WriteNumber("decimals", style.Decimals);
                        json.WriteString("suffix", style.Suffix);
                    }
                );
            }

            json.WriteOnOneLine(
                "texts",
                list =>
                    list.WriteObject(() =>
                    {
                        foreach (var (value, text) in column.Texts)
                        {
                            list.WriteString(value, text);
                        }
                    })
            );
            WriteByRow(json, "rows", column.Rows);
            WriteByRow(json, "statuses", column.Statuses);
            json.WriteOnOneLine("missing", list => list.WriteArray(column.Missing, list.WriteNumberValue));
        });

    private static void WriteByRow(Utf8JsonWriter json, string name, IReadOnlyDictionary<int, string> texts) =>
        json.WriteOnOneLine(
            name,
            list =>
                list.WriteObject(() =>
                {
                    foreach (var (row, text) in texts)
                    {
                        list.WriteString(row.ToString(CultureInfo.InvariantCulture), text);
                    }
                })
        );
}
