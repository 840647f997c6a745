using System.Globalization;
using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>
/// The displayed text of a dataset that fills several pages, as far as it differs from the plain values. From this and the values, the
/// page's script writes any row as the pages show it. Rows are numbered from 0.
/// </summary>
/// <param name="Notes">Notes by row.</param>
/// <param name="Made">The names of the rows that a derived row was made from, by row.</param>
/// <param name="Sources">For each row, the index of its publications in <paramref name="Cited"/>; empty if all rows have the same.</param>
/// <param name="Cited">The distinct lists of publications, as HTML.</param>
internal sealed record ShownRows(
    IReadOnlyList<ShownColumn> Columns,
    IReadOnlyDictionary<int, string> Notes,
    IReadOnlyDictionary<int, string> Made,
    IReadOnlyList<int> Sources,
    IReadOnlyList<string> Cited
)
{
    /// <param name="cite">Writes publications as HTML, given their ids.</param>
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

/// <summary>The displayed text of a column's values, as far as it differs from the plain values.</summary>
internal sealed class ShownColumn(Field about, BindingContext context)
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, string> rows = [];
    private readonly SortedDictionary<int, string> statuses = [];
    private readonly List<int> missing = [];

    // Shapes of numbers that the style is known to write as the language does. Numbers of one shape differ only in their digits, so one
    // comparison is enough for all of them.
    private readonly HashSet<(bool Negative, int Whole, int Scale, int Zeros)> alike = [];
    private DigitStyle? style;

    public Field Field => about;

    /// <summary>The displayed text of dates, by the value as written in the data: "8 July 2016" for "2016-07-08".</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>The style of the column's exact numbers; null if there are none that a style can write.</summary>
    public DigitStyle? Style => style;

    /// <summary>The displayed text of numbers that the style does not write correctly, by row.</summary>
    public IReadOnlyDictionary<int, string> Rows => rows;

    /// <summary>The status of values in words, by row.</summary>
    public IReadOnlyDictionary<int, string> Statuses => statuses;

    /// <summary>Rows in which a code for missing data replaces the number.</summary>
    public IReadOnlyList<int> Missing => missing;

    public void Add(int at, Row row)
    {
        if (!row.IsOrdinary && row[about.Name] is { } cell && StatusText.Of(cell.Status, context.Locale.Ledger) is { } status)
        {
            statuses[at] = status;
        }

        // All other fields are displayed as they are written.
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

    /// <summary>
    /// Returns the shape of a number, which alone decides how it is written: its sign and the numbers of its digits. Null if the field has
    /// a format or the number has more decimals than JavaScript keeps.
    /// </summary>
    private (bool, int, int, int)? ShapeOf(decimal number)
    {
        Span<byte> digits = stackalloc byte[ValueText.LongestNumber];
        var length = ValueText.Machine(number, digits);
        var negative = digits[0] == '-' ? 1 : 0;
        var point = digits[..length].IndexOf((byte)'.');
        var decimals = point < 0 ? 0 : length - point - 1;
        return about.Format is null && DigitStyle.MostDecimals >= decimals
            ? (negative > 0, (point < 0 ? length : point) - negative, number.Scale, number.Scale - decimals)
            : null;
    }
}

/// <summary>
/// The style in which the script of a page writes a plain number: digits in groups of three, with a least number of decimals.
/// </summary>
/// <param name="Decimals">The least number of decimals; zeros are added to reach it.</param>
/// <param name="Suffix">Text after the number: "%".</param>
internal sealed record DigitStyle(string Group, string Point, string Minus, int Decimals, string Suffix)
{
    // Numbers below this size and with no finer decimals survive a conversion to double, and JavaScript writes them without an exponent.
    private const decimal Largest = 1_000_000_000_000m;
    private const decimal Finest = 0.001m;

    /// <summary>The most decimals of a number that JavaScript represents as written.</summary>
    internal const int MostDecimals = 3;

    /// <summary>
    /// Returns the style in which <paramref name="text"/> writes <paramref name="number"/>; null if no style writes it so.
    /// </summary>
    public static DigitStyle? Of(decimal number, string text, Languages.IQuantityWords language)
    {
        var plain = new DigitStyle(language.GroupMark, language.DecimalMark, language.Minus, number.Scale, "");
        var digits = plain.Write(number);
        return text.StartsWith(digits, StringComparison.Ordinal) ? plain with { Suffix = text[digits.Length..] } : null;
    }

    /// <summary>True if JavaScript represents the number as written.</summary>
    public static bool IsSafe(decimal number) => number > -Largest && number < Largest && number % Finest == 0;

    /// <summary>Writes a number exactly as the page's script does.</summary>
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
