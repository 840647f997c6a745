using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables.Servers;

/// <summary>A database server that queries can name. Its address, which may contain a password, is in an environment variable.</summary>
/// <param name="Variable">The environment variable that holds its address.</param>
/// <param name="TimeLimit">The time limit of a query.</param>
internal sealed partial record ServerEngine(string Name, Located<string> Variable, TimeSpan TimeLimit)
{
    private const int UsualSeconds = 60;
    private const int MostSeconds = 24 * 60 * 60;

    private static readonly Key<string> EnvironmentKey = new(
        "environment",
        Shapes.Parsed(
            "the name of an environment variable",
            ReadVariable,
            new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z_][A-Za-z0-9_]*$" }
        ),
        "Name of the environment variable that holds its address, which is written postgresql://reader:password@host/database. Never "
            + "the address itself.",
        required: true
    )
    {
        Examples = ["WAREHOUSE_URL"],
    };

    private static readonly Key<string> TimeLimitKey = new(
        "time-limit",
        Shapes.Parsed(
            "a number of seconds",
            ReadSeconds,
            new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = 1,
                ["maximum"] = MostSeconds,
            }
        ),
        "How many seconds a query may take; 60 if left out."
    );

    private static readonly ObjectShape<ServerEngine> EngineShape = new(
        "an engine",
        (keys, _) =>
            new ServerEngine(
                "",
                new Located<string>(keys.Need(EnvironmentKey), keys.Place(EnvironmentKey)),
                TimeSpan.FromSeconds(int.Parse(keys.Get(TimeLimitKey) ?? $"{UsualSeconds}", CultureInfo.InvariantCulture))
            ),
        EnvironmentKey,
        TimeLimitKey
    );

    public static readonly Key<IReadOnlyList<(Located<string> Name, ServerEngine Engine)>> Key = new(
        "engines",
        Shapes.MapOf(EngineShape),
        "Servers that speak PostgreSQL's protocol, under names that datasets use in 'engine'."
    );

    public static IReadOnlyList<ServerEngine> Of(IReadOnlyList<(Located<string> Name, ServerEngine Engine)>? written) =>
        [.. (written ?? []).Select(entry => entry.Engine with { Name = entry.Name.Value })];

    // A value that is no variable name may be the address itself, with a password. It must not appear in the message or in the excerpt,
    // so the position has no length.
    private static string? ReadVariable(string text, Position at, DiagnosticBag bag)
    {
        if (VariableName().IsMatch(text))
        {
            return text;
        }

        bag.Add(DataRules.AddressInFile.At(at with { Length = 0 }));
        return null;
    }

    private static string? ReadSeconds(string text, Position at, DiagnosticBag bag)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= MostSeconds)
        {
            return text;
        }

        bag.Add(DataRules.BadArgument.At(at, $"'{text}' is no whole number of seconds from 1 to {MostSeconds}"));
        return null;
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex VariableName();
}
