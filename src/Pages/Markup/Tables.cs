using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Pages.Models;

namespace Report.Pages.Markup;

/// <summary>
/// Prepares tables written in Markdown: uses classes in place of style attributes, which the pages' Content Security Policy forbids, and
/// labels each cell with the name of its column, for phones, on which rows are shown as cards.
/// </summary>
internal static class Tables
{
    public static void Prepare(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var rows = table.OfType<TableRow>().ToList();
            if (rows.Where(row => row.IsHeader).Sum(row => row.Count) > TableModel.FewColumns)
            {
                table.GetAttributes().AddClass("stacks");
            }

            rows.ForEach(row => Align(table, row));
            foreach (var code in table.Descendants<CodeInline>())
            {
                // As in GitHub Flavored Markdown, a backslash keeps a pipe from ending a cell, within code too.
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
            }

            table.ColumnDefinitions.ForEach(column => column.Alignment = null);
        }
    }

    /// <summary>
    /// Adds the name of its column to each cell. Call it after <see cref="HtmlRules"/> has checked the editor's own attributes.
    /// </summary>
    public static void Label(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            var rows = table.OfType<TableRow>().ToList();
            var names = rows.Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()).Select(NameOf).ToList();
            rows.ForEach(row => Label(row, names));
        }
    }

    private static string NameOf(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(PlainText.Of));

    private static void Label(TableRow row, List<string> names)
    {
        foreach (var (i, cell) in row.OfType<TableCell>().Index())
        {
            if (row.IsHeader)
            {
                cell.GetAttributes().AddProperty("scope", "col");
            }
            else if (i < names.Count)
            {
                cell.GetAttributes().AddProperty("data-label", names[i]);
            }
        }
    }

    private static void Align(Table table, TableRow row)
    {
        foreach (var (column, cell) in table.ColumnDefinitions.Zip(row.OfType<TableCell>()))
        {
            if (column.Alignment is { } alignment and not TableColumnAlign.Left)
            {
                cell.GetAttributes().AddClass(alignment == TableColumnAlign.Right ? "align-right" : "align-center");
            }
        }
    }
}
