using Report.Data;
using Report.Data.Derivation;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>Describes how derived values were made, with links to the rows that they were made from.</summary>
internal static class LineageModel
{
    // The number of links that fit in a note on a phone; the remaining rows are only counted.
    private const int MostLinks = 6;

    /// <summary>Describes the operation in words: "sum of 8 rows".</summary>
    public static string Phrase(Lineage lineage, BindingContext context)
    {
        var rows = RowsOf(lineage).Count();
        return context.Locale.Derivations.Made(lineage.Operation, rows, context.Wording.Number(rows));
    }

    /// <summary>Writes a sentence with links to the datasets and to their rows, as HTML.</summary>
    public static string Sentence(Lineage lineage, BindingContext context, Permalinks links)
    {
        var datasets = lineage.From.Select(o => o.Dataset).Distinct<Dataset>(ReferenceEqualityComparer.Instance).ToList();
        var named = HtmlSentence.List(
            context.Locale.Interface.Items,
            datasets.Select(d => HtmlSentence.Link(links.Dataset(d.Id), d.Title))
        );
        var sentence =
            datasets.Count == 0
                ? ""
                : HtmlSentence.Of(dataset => context.Locale.Derivations.Sentence(Phrase(lineage, context), dataset), named);
        return string.Join(' ', new[] { sentence, Links(RowsOf(lineage).ToList(), context, links) }.Where(part => part.Length > 0));
    }

    /// <summary>Writes links to the rows that a row was made from, as HTML; "" if none of its values is derived.</summary>
    public static string RowsHtml(Row row, BindingContext context, Permalinks links) => Links(RowsBehind(row), context, links);

    /// <summary>
    /// Writes the names of the rows that a row was made from, as text without links; "" if none of its values is derived.
    /// </summary>
    public static string RowsText(Row row, BindingContext context)
    {
        var rows = RowsBehind(row);
        var written = context.Locale.Interface.Items([.. rows.Take(MostLinks).Select(made => NameOf(made, context))]);
        return rows.Count > MostLinks
            ? $"{written} {context.Locale.Interface.AndMore(context.Wording.Number(rows.Count - MostLinks))}"
            : written;
    }

    /// <summary>Writes links to the rows of some cells, as HTML.</summary>
    public static string RowsHtml(IEnumerable<CellOrigin> cells, BindingContext context, Permalinks links) =>
        Links([.. cells.Select(o => new MadeRow(o.Dataset, o.Row)).Distinct()], context, links);

    public static bool IsMade(Row row) => !row.IsOrdinary && row.Cells.Any(c => c.Lineage is { IsCopy: false });

    /// <summary>Returns notes on a row's derived values: "Troops: sum of 8 rows."</summary>
    public static IEnumerable<string> NotesOf(Row row, IReadOnlyList<Field> fields, BindingContext context) =>
        row
            .Cells.Where(c => c.Lineage is { IsCopy: false } && fields.Contains(c.Field))
            .GroupBy(c => Phrase(c.Lineage!, context), c => c.Field.Title, StringComparer.Ordinal)
            .Select(made => context.Locale.Derivations.MadeOf(context.Locale.Interface.Items([.. made]), made.Key));

    private static string Links(IReadOnlyList<MadeRow> rows, BindingContext context, Permalinks links)
    {
        var written = HtmlSentence.List(
            context.Locale.Interface.Items,
            rows.Take(MostLinks).Select(row => HtmlSentence.Link(links.Row(row.Dataset.Id, row.Row.Anchor), NameOf(row, context)))
        );
        return rows.Count > MostLinks
            ? $"{written} {Html.Escape(context.Locale.Interface.AndMore(context.Wording.Number(rows.Count - MostLinks)))}"
            : written;
    }

    private static string NameOf(MadeRow made, BindingContext context)
    {
        var names = made.Dataset.Key.Select(f => made.Row[f.Name]).OfType<Cell>().Select(c => context.Write(c.Value, null));
        return context.Locale.Interface.Items([.. names]) is { Length: > 0 } name ? name : made.Row.Anchor;
    }

    private static List<MadeRow> RowsBehind(Row row) =>
        IsMade(row) ? [.. row.Cells.SelectMany(c => c.Lineage is { } lineage ? RowsOf(lineage) : []).Distinct()] : [];

    private static IEnumerable<MadeRow> RowsOf(Lineage lineage) => lineage.From.Select(o => new MadeRow(o.Dataset, o.Row)).Distinct();

    /// <summary>A row compared by reference: two rows with equal cells are different.</summary>
    private readonly struct MadeRow(Dataset dataset, Row row) : IEquatable<MadeRow>
    {
        public Dataset Dataset => dataset;

        public Row Row => row;

        public bool Equals(MadeRow other) => ReferenceEquals(Row, other.Row);

        public override bool Equals(object? obj) => obj is MadeRow other && Equals(other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Row);
    }
}
