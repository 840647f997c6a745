using System.Globalization;
using System.Text.RegularExpressions;

namespace Report.Data.Tables;

/// <summary>Converts values of the engine's types to the text of cells, and chooses the types of fields that are not described.</summary>
internal static partial class AnswerText
{
    /// <summary>The type of a text that is read as a quantity: "over 900", "15 to 20".</summary>
    public const string Quantity = "QUANTITY";

    private const int MostDigits = 28;

    private static readonly string[] Integers =
    [
        "TINYINT",
        "SMALLINT",
        "INTEGER",
        "BIGINT",
        "HUGEINT",
        "UTINYINT",
        "USMALLINT",
        "UINTEGER",
        "UBIGINT",
        "UHUGEINT",
    ];
    private static readonly string[] Plain = ["VARCHAR", "UUID", "TIME", "BOOLEAN"];

    /// <summary>Returns the SQL expression that selects a column as text; null if no cell can hold its type.</summary>
    public static string? Select(AnswerColumn column)
    {
        var name = Sql.Name(column.Name);
        return SqlQuantity.IsType(column.Type) ? $"to_json({name})::VARCHAR"
            : IsHeld(column.Type) ? $"{name}::VARCHAR"
            : null;
    }

    /// <summary>Returns a hint on how to replace a type that no cell can hold.</summary>
    public static string HintFor(string type) =>
        type switch
        {
            "TIMESTAMP WITH TIME ZONE" => "say of which place the day is: CAST(… AT TIME ZONE 'Europe/Berlin' AS DATE)",
            "INTERVAL" => "make a number of it: date_diff('day', from, to), or epoch(…) for seconds",
            "BLOB" or "BIT" => "make a text of it: decode(…) or hex(…)",
            var list when list.EndsWith(']') => "make a text of it, as in array_to_string(…, ', '), or a row of each part with unnest(…)",
            _ => "take the part that is needed, as in column.part",
        };

    public static FieldType FieldTypeOf(AnswerColumn column) =>
        column.Type switch
        {
            var type when type == Quantity || SqlQuantity.IsType(type) => FieldType.Quantity,
            var type when Integers.Contains(type) => column.Name.Equals("year", StringComparison.OrdinalIgnoreCase)
                ? FieldType.Year
                : FieldType.Integer,
            var type when IsFloating(type) || IsDecimal(type) => FieldType.Number,
            "DATE" or "TIMESTAMP" => FieldType.Date,
            _ => FieldType.Category,
        };

    public static bool IsFloating(string type) => type is "DOUBLE" or "FLOAT";

    /// <summary>Returns the text as written in cells; null and the reason if no cell can hold the value.</summary>
    public static (string? Text, string? Fault) Read(string text, string type) =>
        type switch
        {
            var t when IsFloating(t) => Floating(text),
            var t when IsDecimal(t) || Integers.Contains(t) => Decimal(text),
            "DATE" => Date(text),
            var t when t.StartsWith("TIMESTAMP", StringComparison.Ordinal) => Moment(text),
            _ => (text, null),
        };

    private static bool IsHeld(string type) =>
        Plain.Contains(type)
        || Integers.Contains(type)
        || IsFloating(type)
        || IsDecimal(type)
        || type is "DATE" or "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" or "\"NULL\""
        || type.StartsWith("ENUM(", StringComparison.Ordinal);

    private static bool IsDecimal(string type) => type.StartsWith("DECIMAL", StringComparison.Ordinal);

    private static (string?, string?) Floating(string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return (null, "is no number");
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (exact != 0 || number == 0)
            ? (ValueText.Machine(exact), null)
            : (null, "is too large or too small for a cell");
    }

    private static (string?, string?) Decimal(string text)
    {
        var written = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        return
            written.Count(char.IsAsciiDigit) - (written.TrimStart('-').StartsWith("0.", StringComparison.Ordinal) ? 1 : 0) <= MostDigits
            && decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? (ValueText.Machine(exact), null)
            : (null, "has more digits than a cell holds");
    }

    private static (string?, string?) Date(string text) =>
        IsoDate().IsMatch(text) ? (text, null) : (null, "is no date of the years 1 to 9999");

    private static (string?, string?) Moment(string text) =>
        Midnight().Match(text) is { Success: true } day
            ? (day.Groups[1].Value, null)
            : (
                null,
                IsoDate().IsMatch(text.Split(' ')[0]) ? "has a time of day, and a cell holds a date" : "is no date of the years 1 to 9999"
            );

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})(?: 00:00:00)?$")]
    private static partial Regex Midnight();
}
