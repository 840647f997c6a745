using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Report.Pages.Markup;

/// <summary>Tables written in Markdown: classes in place of the style attributes that the pages' policy forbids.</summary>
public static class Tables
{
    public static void Prepare(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            foreach (var row in table.OfType<TableRow>())
            {
                PrepareRow(table, row);
            }

            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
        }
    }

    private static void PrepareRow(Table table, TableRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            if (row.IsHeader)
            {
                cell.GetAttributes().AddProperty("scope", "col");
            }

            if (i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment is { } alignment and not TableColumnAlign.Left)
            {
                cell.GetAttributes().AddClass(alignment == TableColumnAlign.Right ? "align-right" : "align-center");
            }
        }
    }
}
