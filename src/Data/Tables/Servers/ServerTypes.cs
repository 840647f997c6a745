using System.Text.RegularExpressions;

namespace Report.Data.Tables.Servers;

/// <summary>Maps PostgreSQL types and values to those of cells.</summary>
internal static partial class ServerTypes
{
    private const string Text = "VARCHAR";
    private const int MostDecimals = 10;

    /// <summary>Maps a PostgreSQL type to the types of <see cref="AnswerText"/>; null if no cell can hold it.</summary>
    /// <param name="type">The name of the type in PostgreSQL: "integer", "double precision".</param>
    public static string? Read(string type) =>
        type switch
        {
            "smallint" or "integer" or "bigint" or "oid" => "BIGINT",
            "numeric" => "DECIMAL",
            "real" or "double precision" => "DOUBLE",
            "date" => "DATE",
            "timestamp without time zone" => "TIMESTAMP",
            "text"
            or "character varying"
            or "character"
            or "\"char\""
            or "name"
            or "citext"
            or "uuid"
            or "boolean"
            or "time without time zone"
            or "enum" => Text,
            "int4range" or "int8range" or "numrange" => AnswerText.Quantity,
            _ => null,
        };

    /// <summary>
    /// Maps the type of a column that cells can hold. A numeric with very many decimals is a quotient, such as a mean, and treated as a
    /// floating-point number: it keeps all digits, and is shown with few.
    /// </summary>
    /// <param name="values">The values of the column, as written in cells.</param>
    public static string Read(string type, IEnumerable<string> values) =>
        type == "numeric"
        && values.Any(value =>
            value.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point && value.Length - point - 1 > MostDecimals
        )
            ? "DOUBLE"
            : Read(type)!;

    /// <summary>Returns a hint on how to replace a type that no cell can hold.</summary>
    public static string HintFor(string type) =>
        type switch
        {
            "timestamp with time zone" => "say of which place the day is: (… AT TIME ZONE 'Europe/Berlin')::date",
            "interval" => "make a number of it: extract(epoch FROM …) for seconds",
            "money" => "how it is written depends on the server: …::numeric",
            "bytea" or "bit" or "bit varying" => "make a text of it: encode(…, 'hex')",
            "json" or "jsonb" => "take the part that is needed, as in column->>'part'",
            var list when list.EndsWith("[]", StringComparison.Ordinal) =>
                "make a text of it, as in array_to_string(…, ', '), or a row of each part with unnest(…)",
            _ => "make a text of it: …::text",
        };

    /// <summary>Converts the server's text of a value to the text of a cell; null and the reason if no cell can hold it.</summary>
    public static (string? Text, string? Fault) Value(string text, string type) =>
        type switch
        {
            "boolean" => (text == "t" ? "true" : "false", null),
            "int4range" or "int8range" or "numrange" => Range(text, whole: type != "numrange"),
            _ => AnswerText.Read(text, Read(type)!),
        };

    // PostgreSQL normalises ranges of whole numbers to an exclusive upper end: [900,1201).
    private static (string?, string?) Range(string text, bool whole)
    {
        if (Parts().Match(text) is not { Success: true } parts)
        {
            return (null, "is no range of numbers");
        }

        var (low, high) = (parts.Groups["low"].Value, parts.Groups["high"].Value);
        var (lowIn, highIn) = (parts.Groups["from"].Value == "[", parts.Groups["to"].Value == "]");
        if (whole && high.Length > 0 && !highIn && decimal.TryParse(high, System.Globalization.CultureInfo.InvariantCulture, out var above))
        {
            (high, highIn) = (ValueText.Machine(above - 1), true);
        }

        return (low, high) switch
        {
            ("", "") => (null, "has no bounds"),
            (_, "") => ($"{(lowIn ? ">=" : ">")} {low}", null),
            ("", _) => ($"{(highIn ? "<=" : "<")} {high}", null),
            _ when !lowIn || !highIn => (null, "leaves out one of its ends: write it as '[]', both ends in"),
            _ when low == high => (low, null),
            _ => ($"{low} to {high}", null),
        };
    }

    [GeneratedRegex(@"^(?<from>[\[(])(?<low>-?[\d.]*),(?<high>-?[\d.]*)(?<to>[\])])$")]
    private static partial Regex Parts();
}
