using System.Globalization;
using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>
/// What readers are shown of the rows of a dataset that fills several pages, as far as it differs from what its values say: with it and the values, the page's script writes any row
/// as the pages have it. Rows are numbered from 0.
/// </summary>
/// <param name="Notes">What is said of a row.</param>
/// <param name="Made">The rows that a row was made from, by name.</param>
/// <param name="Sources">Of each row, its place among <paramref name="Cited"/>; empty where all have the same.</param>
/// <param name="Cited">The publications of rows, as HTML.</param>
internal sealed record ShownRows(
    IReadOnlyList<ShownColumn> Columns,
    IReadOnlyDictionary<int, string> Notes,
    IReadOnlyDictionary<int, string> Made,
    IReadOnlyList<int> Sources,
    IReadOnlyList<string> Cited)
{
    /// <param name="cite">Writes publications, named by their ids, as HTML.</param>
    public static ShownRows Of(Dataset dataset, RowsLayout layout, BindingContext context, Func<IReadOnlyList<string>, string> cite)
    {
        var columns = dataset.Fields.Select(field => new ShownColumn(field, context)).ToList();
        var (notes, made) = (new Dictionary<int, string>(), new Dictionary<int, string>());
        var (sources, cited) = (new List<int>(), new List<string>());
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, row) in dataset.Rows.Index())
        {
            foreach (var column in columns)
            {
                column.Add(i, row);
            }

            if (layout.Notes && TableModel.NotesOf(row, dataset.Fields, context, layout.Made) is { Count: > 0 } said)
            {
                notes[i] = string.Join(' ', said);
            }

            if (layout.Made && LineageModel.RowsText(row, context) is { Length: > 0 } rows)
            {
                made[i] = rows;
            }

            if (layout.ManySources)
            {
                IReadOnlyList<string> ids = [.. row.SourcesOf(dataset.Fields)];
                var key = string.Join(' ', ids);
                if (!known.TryGetValue(key, out var place))
                {
                    place = known[key] = cited.Count;
                    cited.Add(cite(ids));
                }

                sources.Add(place);
            }
        }

        return new(columns, notes, made, sources, cited);
    }
}

/// <summary>What readers are shown of a column's values, as far as it differs from them.</summary>
internal sealed class ShownColumn(Field about, BindingContext context)
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, string> rows = [];
    private readonly SortedDictionary<int, string> statuses = [];
    private readonly List<int> missing = [];

    // Shapes of numbers that the style writes as the language does: of numbers of one shape, whose digits alone differ, the first is compared for all.
    private readonly HashSet<(bool Negative, int Whole, int Scale, int Zeros)> alike = [];
    private DigitStyle? style;

    public Field Field => about;

    /// <summary>The text of a value that is no number, by the value for machines: "8 July 2016" for "2016-07-08".</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>How exact numbers are written; null where there is none.</summary>
    public DigitStyle? Style => style;

    /// <summary>The text of numbers that are written in another way, by row.</summary>
    public IReadOnlyDictionary<int, string> Rows => rows;

    /// <summary>Status of a value, in words, by row.</summary>
    public IReadOnlyDictionary<int, string> Statuses => statuses;

    /// <summary>Rows that say why there is no value.</summary>
    public IReadOnlyList<int> Missing => missing;

    public void Add(int at, Row row)
    {
        if (!row.IsOrdinary && row[about.Name] is { } cell && StatusText.Of(cell.Status, context.Locale.Ledger) is { } status)
        {
            statuses[at] = status;
        }

        // The rest is text that stands as it is.
        if (about.IsNumeric)
        {
            AddNumber(at, row);
        }
        else if (about.IsTemporal && row.ValueOf(about) is { } value)
        {
            AddText(value);
        }
    }

    private void AddText(Value value)
    {
        var written = ValueText.Written(value);
        if (!texts.ContainsKey(written) && TableModel.TextOf(about, value, context) is var text && text != written)
        {
            texts[written] = text;
        }
    }

    private void AddNumber(int at, Row row)
    {
        var shape = row.PlainOf(about) is { } plain ? ShapeOf(plain) : null;
        if ((shape is { } known && alike.Contains(known)) || row.ValueOf(about) is not Quantity quantity)
        {
            return;
        }

        var text = TableModel.TextOf(about, quantity, context);
        if (quantity.Kind == QuantityKind.Missing)
        {
            missing.Add(at);
        }

        if (quantity is { Kind: QuantityKind.Exact, Low: { } number } && DigitStyle.IsSafe(number))
        {
            style ??= DigitStyle.Of(number, text, context.Wording.Words);
            if (style?.Write(number) == text)
            {
                if (shape is { } same)
                {
                    alike.Add(same);
                }

                return;
            }
        }

        rows[at] = text;
    }

    /// <summary>What decides how a number without a format is written, whatever its digits; null for one that has a format or is not safe in JavaScript.</summary>
    private (bool, int, int, int)? ShapeOf(decimal number)
    {
        Span<byte> digits = stackalloc byte[ValueText.LongestNumber];
        var length = ValueText.Machine(number, digits);
        var negative = digits[0] == '-' ? 1 : 0;
        var point = digits[..length].IndexOf((byte)'.');
        var decimals = point < 0 ? 0 : length - point - 1;
        return about.Format is null && DigitStyle.MostDecimals >= decimals ? (negative > 0, (point < 0 ? length : point) - negative, number.Scale, number.Scale - decimals) : null;
    }
}

/// <summary>How the script of a page writes a plain number: digits in groups of three, with just so many decimals.</summary>
/// <param name="Decimals">At least so many, with zeros.</param>
/// <param name="Suffix">What follows the number: "%".</param>
internal sealed record DigitStyle(string Group, string Point, string Minus, int Decimals, string Suffix)
{
    // What a double gives back as it was written, and JavaScript without an exponent.
    private const decimal Largest = 1_000_000_000_000m;
    private const decimal Finest = 0.001m;

    /// <summary>Of a number that JavaScript has as it is.</summary>
    internal const int MostDecimals = 3;

    /// <summary>The style in which a text writes a number; null where it is written in no such style.</summary>
    public static DigitStyle? Of(decimal number, string text, Languages.IQuantityWords language)
    {
        var plain = new DigitStyle(language.GroupMark, language.DecimalMark, language.Minus, number.Scale, "");
        var digits = plain.Write(number);
        return text.StartsWith(digits, StringComparison.Ordinal) ? plain with { Suffix = text[digits.Length..] } : null;
    }

    /// <summary>Whether JavaScript has the number as it is.</summary>
    public static bool IsSafe(decimal number) => number > -Largest && number < Largest && number % Finest == 0;

    /// <summary>As the script does it.</summary>
    public string Write(decimal number)
    {
        var parts = ValueText.Machine(Math.Abs(number)).Split('.');
        var fraction = (parts.Length > 1 ? parts[1] : "").PadRight(Decimals, '0');
        var whole = parts[0];
        for (var at = whole.Length - 3; at > 0; at -= 3)
        {
            whole = whole.Insert(at, Group);
        }

        return $"{(number < 0 ? Minus : "")}{whole}{(fraction.Length > 0 ? Point + fraction : "")}{Suffix}";
    }
}
