using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Pages.Models;

namespace Report.Pages.Markup;

/// <summary>
/// Tables written in Markdown: classes in place of the style attributes that the pages' policy forbids, and with each cell the name
/// of its column, for phones on which rows are set as cards.
/// </summary>
public static class Tables
{
    public static void Prepare(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var rows = table.OfType<TableRow>().ToList();
            var names = rows.Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()).Select(NameOf).ToList();
            if (names.Count > TableModel.FewColumns)
            {
                table.GetAttributes().AddClass("stacks");
            }

            rows.ForEach(row => PrepareRow(table, row, names));
            foreach (var code in table.Descendants<CodeInline>())
            {
                // As GitHub's Markdown has it: in a table the backslash keeps a pipe from ending the cell, within code too.
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
            }

            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
        }
    }

    private static string NameOf(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(PlainText.Of));

    private static void PrepareRow(Table table, TableRow row, List<string> names)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            if (row.IsHeader)
            {
                cell.GetAttributes().AddProperty("scope", "col");
            }
            else if (i < names.Count)
            {
                cell.GetAttributes().AddProperty("data-label", names[i]);
            }

            if (i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment is { } alignment and not TableColumnAlign.Left)
            {
                cell.GetAttributes().AddClass(alignment == TableColumnAlign.Right ? "align-right" : "align-center");
            }
        }
    }
}
