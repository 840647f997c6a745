using System.Text;
using System.Text.RegularExpressions;
using Npgsql;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables.Servers;

/// <summary>
/// Translates errors of a server or of its connection. Relies on error codes and positions, since the messages are in the language of the
/// server.
/// Diagnostics contain no part of the address, and no network messages.
/// </summary>
internal sealed partial class ServerFault(ServerEngine engine, ServerAddress address, Position engineAt)
{
    private const string TooLong = "57014";

    /// <summary>Returns the diagnostic for an error in a connection.</summary>
    public Diagnostic Connecting(Exception fault) =>
        fault switch
        {
            PostgresException { SqlState: ['2', '8', ..] or "3D000" or "42501" } => Unreachable(
                "refuses the user, the password or the database"
            ),
            PostgresException { SqlState: ['5', '3', ..] } => Unreachable("has no room for another connection"),
            PostgresException { SqlState: ['5', '7', ..] } => Unreachable("is starting or shutting down"),
            PostgresException => Unreachable("refuses the connection"),
            _ when Within<System.Security.Authentication.AuthenticationException>(fault) => Unreachable(
                    "shows a certificate that is not trusted for its name"
                )
                .WithHint("name the file of the authority that signed it behind the address: ?sslrootcert=…"),
            _ when Within<IOException>(fault) || Within<System.Net.Sockets.SocketException>(fault) || Within<TimeoutException>(fault) =>
                Unreachable("cannot be reached, or breaks off"),
            NpgsqlException when address.Encryption != "disable" => Unreachable("offers no encryption")
                .WithHint("for a server within this machine or a tunnel, say so behind the address: ?sslmode=disable"),
            _ => Unreachable("cannot be asked"),
        };

    /// <summary>Returns the diagnostic for an error in a query.</summary>
    /// <param name="tooLong">Whether the time limit was exceeded.</param>
    /// <param name="tables">Returns the names of the tables on the server; called if the query names an unknown table.</param>
    public Diagnostic Asking(Exception fault, SqlText sql, bool tooLong, Func<IReadOnlyList<string>> tables)
    {
        if (tooLong && fault is PostgresException { SqlState: TooLong } or NpgsqlException { InnerException: TimeoutException })
        {
            return DataRules.QueryTimedOut.At(sql.At, engine.TimeLimit.TotalSeconds, engine.Name);
        }

        // The driver throws this for COPY, for which it has another API.
        if (fault is NotSupportedException)
        {
            return DataRules.NotASelect.At(sql.At);
        }

        if (fault is not PostgresException said)
        {
            return Connecting(fault);
        }

        var (place, word) =
            said.Position > 0 ? (sql.PlaceOf(Offset(sql.Text, said.Position)), Word(sql.Text, said.Position)) : (sql.At, "");
        return said.SqlState switch
        {
            "42601" when word.Length > 0 => DataRules.BadSql.At(place, $"this is not SQL from '{word}' on"),
            "42601" when said.Position > 0 => DataRules.BadSql.At(place, "the query ends too soon"),
            "42601" => DataRules.NotASelect.At(sql.At),
            "42703" when word.Length > 0 => DataRules
                .BadSql.At(place, $"there is no column '{word}' here")
                .WithHint(InQuotes(said.Hint) is { } near ? $"did you mean '{near}'?" : null),
            "42P01" when word.Length > 0 => DataRules.UnknownTable.At(place, word).WithHint(DidYouMean.Hint(word, tables())),
            "42883" when word.Length > 0 => DataRules
                .BadSql.At(place, $"'{word}' cannot be used on what is given to it here")
                .WithHint("the server has no such function or operator for these types; a cast may help: …::numeric"),
            "22012" => DataRules.BadSql.At(sql.At, "the query divides by zero").WithHint("nullif(…, 0) leaves such rows without a value"),
            "25006" => DataRules.QueryWrites.At(sql.At),
            TooLong => DataRules.BadSql.At(sql.At, "somebody stopped the query on the server"),
            "08001" or "08003" or "08004" or "08006" or "HV00N" => DataRules.ShardDown.At(sql.At, Identifier(said.MessageText)),
            ['5', '3', ..] => DataRules.QueryTooLarge.At(sql.At, "needs more memory, disk or connections than the server has"),
            ['5', '7', ..] => Unreachable("broke off: it is shutting down"),
            _ => DataRules.BadSql.At(place, Sentence(said.MessageText)),
        };
    }

    private Diagnostic Unreachable(string how) => DataRules.ServerUnreachable.At(engineAt, engine.Name, how, engine.Variable.Value);

    private static bool Within<T>(Exception? fault)
        where T : Exception => fault is T || (fault is not null && Within<T>(fault.InnerException));

    // PostgreSQL counts characters, not bytes, from 1.
    private static int Offset(string text, int position) => Encoding.UTF8.GetByteCount(text.AsSpan(0, Index(text, position)));

    private static int Index(string text, int position)
    {
        var index = 0;
        for (var i = 1; i < position && index < text.Length; i++)
        {
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return index;
    }

    private static string Word(string text, int position) =>
        Name().Match(text, Index(text, position)) is { Success: true } name ? name.Value : "";

    // Quotes the message of the server, with the parts of its address removed.
    private string Sentence(string message)
    {
        var first = message.Split('\n')[0].Trim().TrimEnd('.');
        foreach (var secret in new[] { address.Password, address.Host, address.User, address.Database })
        {
            first = secret is { Length: > 0 } ? Regex.Replace(first, $@"(?<!\w){Regex.Escape(secret)}(?!\w)", "…") : first;
        }

        return first.Length == 0 ? "the server refuses the query" : $"the server says: {first}";
    }

    // Returns a name in quotation marks, unless it could be an address.
    private static string Identifier(string message) =>
        Quoted().Match(message) is { Success: true } name ? $"'{name.Groups[1].Value}'" : "another server";

    private static string? InQuotes(string? hint) =>
        hint is not null && Column().Match(hint) is { Success: true } name ? name.Groups[1].Value : null;

    [GeneratedRegex(
        """\G(?:(?:"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*)(?:\.(?:"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*))*|'(?:[^']|'')*'|\S)"""
    )]
    private static partial Regex Name();

    [GeneratedRegex("[\"«„“]([A-Za-z_][A-Za-z0-9_]*)[\"»“”]")]
    private static partial Regex Quoted();

    [GeneratedRegex("[\"«„“]([^\"»“”]+)[\"»“”]")]
    private static partial Regex Column();
}
