using System.Text.Json;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>Translates errors of the engine to diagnostics, with positions in the file of the query.</summary>
internal sealed partial class SqlFault(SqlText sql)
{
    private const int LongestType = 60;

    /// <summary>Returns the diagnostic for a query that cannot be parsed.</summary>
    /// <param name="offset">The offset in bytes in the original query; null if the engine gives no position.</param>
    public Diagnostic Syntax(string message, int? offset)
    {
        var place = offset is { } at ? sql.PlaceOf(at) : sql.At;
        return Near().Match(message) is { Success: true } near
            ? DataRules.BadSql.At(place, $"this is not SQL from '{near.Groups[1].Value.TrimEnd()}' on")
            : DataRules.BadSql.At(
                place,
                message.Contains("end of input", StringComparison.Ordinal) ? "the query ends too soon" : "this is not SQL"
            );
    }

    private static Diagnostic InOwnWords((string Words, string? Hint) said, Position place) =>
        DataRules.BadSql.At(place, said.Words).WithHint(said.Hint);

    /// <summary>Returns the diagnostic for a query that cannot be bound or run.</summary>
    /// <param name="message">The message of the engine: JSON, possibly preceded by text.</param>
    /// <param name="edits">The edits made to the query before it ran.</param>
    /// <param name="prefix">The number of bytes before the query in the statement.</param>
    /// <param name="tables">The names of all tables that the query could have used.</param>
    public Diagnostic Running(string message, SqlEdits edits, int prefix, IReadOnlyCollection<string> tables)
    {
        var said = EngineMessage.Of(message);
        var place = said.Position is { } offset && offset >= prefix ? sql.PlaceOf(edits.Origin(offset - prefix)) : sql.At;
        return said switch
        {
            { Type: "Parser" } => Syntax(said.Text, said.Position is { } at && at >= prefix ? edits.Origin(at - prefix) : null),
            { Subtype: "COLUMN_NOT_FOUND" } => DataRules
                .BadSql.At(place, $"there is no column '{said.Name}' here")
                .WithHint(Known(said.Name, said.Candidates)),
            { Subtype: "MISSING_ENTRY", Kind: "Table" } => DataRules
                .UnknownTable.At(place, said.Name)
                .WithHint(DidYouMean.Hint(said.Name, tables)),
            { Subtype: "MISSING_ENTRY" } => DataRules
                .BadSql.At(place, $"there is no {KindOf(said.Kind)} '{said.Name}'")
                .WithHint(said.Candidates is [var near, ..] ? $"did you mean '{near}'?" : null),
            { Subtype: "NO_MATCHING_FUNCTION" } => DataRules
                .BadSql.At(place, $"{said.Name} cannot be used on {Arguments(said.Call)}")
                .WithHint(CastHint(said)),
            { Type: "Out of Memory" } => DataRules.QueryTooLarge.At(sql.At, "needs more memory than a query may use"),
            _ => InOwnWords(EngineWords.Of(said, sql.Text), place),
        };
    }

    private static string? Known(string name, IReadOnlyList<string> candidates) =>
        DidYouMean.Hint(name, candidates) ?? (candidates.Count > 0 ? $"known here: {string.Join(", ", candidates)}" : null);

    private static string KindOf(string kind) =>
        kind.ToLowerInvariant() switch
        {
            "type" => "type",
            var other when other.Contains("function", StringComparison.Ordinal) => "function",
            var other => other,
        };

    // Words the argument types of a call: "VARCHAR" for "sum(VARCHAR)".
    private static string Arguments(string call)
    {
        var inside = call.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open
            ? call[(open + 1)..(call.EndsWith(')') ? ^1 : ^0)]
            : call;
        var quantity = SqlQuantity.IsType(inside) || inside.Contains(SqlQuantity.Mark, StringComparison.Ordinal);
        var types = inside.Replace("_LITERAL", "", StringComparison.Ordinal);
        return quantity ? "a quantity with doubt"
            : types.Length > LongestType ? types[..LongestType] + "…"
            : types.Length == 0 ? "nothing"
            : types;
    }

    private static string? CastHint(EngineMessage said) =>
        said.Call switch
        {
            var call when call.Contains(SqlQuantity.Mark, StringComparison.Ordinal) =>
                "total(…), smallest(…) and largest(…) keep the doubt; exact(…) gives the number, and fails where there is doubt",
            var call when call.Contains("VARCHAR", StringComparison.Ordinal) =>
                "a column is text where one of its cells is no number: TRY_CAST(column AS DECIMAL(18, 2)) leaves such "
                    + "cells without a value",
            _ => null,
        };

    [GeneratedRegex("""at or near "(.*)"$""", RegexOptions.Singleline)]
    private static partial Regex Near();
}

/// <summary>An error message of the engine with the setting <c>errors_as_json</c>.</summary>
/// <param name="Position">The offset in bytes, from 0; null if there is none.</param>
internal sealed record EngineMessage(
    string Type,
    string Subtype,
    string Kind,
    string Name,
    string Call,
    string Text,
    int? Position,
    IReadOnlyList<string> Candidates
)
{
    public static EngineMessage Of(string message)
    {
        var start = message.IndexOf('{', StringComparison.Ordinal);
        try
        {
            if (start >= 0)
            {
                using var json = JsonDocument.Parse(message[start..]);
                var root = json.RootElement;
                return new EngineMessage(
                    SqlTree.Text(root, "exception_type"),
                    SqlTree.Text(root, "error_subtype"),
                    SqlTree.Text(root, "type"),
                    SqlTree.Text(root, "name"),
                    SqlTree.Text(root, "call"),
                    SqlTree.Text(root, "exception_message"),
                    int.TryParse(SqlTree.Text(root, "position"), out var position) ? position : null,
                    [.. SqlTree.Text(root, "candidates").Split(',', StringSplitOptions.RemoveEmptyEntries)]
                );
            }
        }
        catch (JsonException)
        {
            // The braces belong to the text, and contain no JSON.
        }

        var colon = message.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && message[..colon].EndsWith(" Error", StringComparison.Ordinal)
            ? new EngineMessage(message[..(colon - " Error".Length)], "", "", "", "", message[(colon + 2)..], null, [])
            : new EngineMessage("", "", "", "", "", message, null, []);
    }
}
