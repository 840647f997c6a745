using System.CommandLine;
using System.CommandLine.Parsing;
using Report.Diagnostics;

namespace Report.Commands;

/// <summary>Explains wrong calls of the program in its own words instead of System.CommandLine's.</summary>
internal static class UsageFault
{
    /// <summary>Returns a line for each fault.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        return
        [
            .. Strays(parsed).Select(token => Unknown(token, command)),
            .. parsed.UnmatchedTokens.Count == 0 ? Lacks(command) : [],
            .. parsed.Errors.Select(fault => OfSymbol(fault, parsed)).OfType<string>().Distinct(),
        ];
    }

    /// <summary>Restricts values to a list, which shells complete.</summary>
    public static Option<T> OneOf<T>(Option<T> option, IReadOnlyList<string> choices)
    {
        option.CompletionSources.Add([.. choices]);
        option.Validators.Add(result => CheckChoice(result, result.Tokens, choices));
        return option;
    }

    /// <inheritdoc cref="OneOf{T}(Option{T}, IReadOnlyList{string})"/>
    public static Argument<T> OneOf<T>(Argument<T> argument, IReadOnlyList<string> choices)
    {
        argument.CompletionSources.Add([.. choices]);
        argument.Validators.Add(result => CheckChoice(result, result.Tokens, choices));
        return argument;
    }

    private static void CheckChoice(SymbolResult result, IEnumerable<Token> tokens, IReadOnlyList<string> choices)
    {
        foreach (var token in tokens.Where(token => !choices.Contains(token.Value)))
        {
            result.AddError($"'{Printed(token.Value)}' cannot be chosen here: write {Alternatives.Of(choices)}");
        }
    }

    // If an unknown option is present, only options are reported: the other unmatched words are most likely its values.
    private static IEnumerable<string> Strays(ParseResult parsed) =>
        parsed.UnmatchedTokens.Any(IsOption) ? parsed.UnmatchedTokens.Where(IsOption) : parsed.UnmatchedTokens;

    private static bool IsOption(string token) => token.StartsWith('-');

    private static string Unknown(string token, CommandResult command)
    {
        var isOption = IsOption(token);
        var known = isOption
            ? Above(command).SelectMany(c => c.Command.Options).Select(option => option.Name)
            : command.Command.Subcommands.Select(below => below.Name);
        var hint = DidYouMean.Hint(token, known) is { } near ? $": {near}" : "";
        return isOption ? $"there is no option '{Printed(token)}'{hint}"
            : command.Command.Subcommands.Count > 0 ? $"there is no command '{Printed(token)}'{hint}"
            : $"'{Printed(token)}' is one word too many for '{command.Command.Name}'";
    }

    private static IEnumerable<string> Lacks(CommandResult command)
    {
        if (command.Command is { Action: null, Subcommands.Count: > 0 } && !command.Tokens.Any())
        {
            yield return $"'{command.Command.Name}' needs to know of what: write "
                + $"{Alternatives.Of([.. command.Command.Subcommands.Select(below => $"'{command.Command.Name} {below.Name}'")])}";
        }

        foreach (
            var argument in command.Command.Arguments.Where(a =>
                a.Arity.MinimumNumberOfValues > 0 && !a.HasDefaultValue && command.GetResult(a)?.Tokens is not { Count: > 0 }
            )
        )
        {
            var path = string.Join(' ', Above(command).Reverse().Skip(1).Select(c => c.Command.Name));
            yield return $"'{path}' needs its {argument.Name}: write '{Invocation.Name} {path} {argument.Name.ToUpperInvariant()}' ({argument.Description?.TrimEnd('.')})";
        }
    }

    // Null for errors that Strays and Lacks report already. The rest come from this program's own validators and parsers.
    private static string? OfSymbol(ParseError error, ParseResult parsed) =>
        error.SymbolResult switch
        {
            OptionResult option => OfOption(option, error),
            ArgumentResult { Parent: OptionResult option } => OfOption(option, error),
            ArgumentResult { Tokens.Count: > 0 } => error.Message,
            CommandResult { Command.Validators.Count: > 0 } when parsed.UnmatchedTokens.Count == 0 => error.Message,
            _ => null,
        };

    private static string OfOption(OptionResult option, ParseError error)
    {
        var (name, arity) = (option.Option.Name, option.Option.Arity);
        return option.Tokens.Count < arity.MinimumNumberOfValues ? $"'{name}' needs a {option.Option.HelpName ?? "value"} behind it"
            : option.Tokens.Count > arity.MaximumNumberOfValues ? $"'{name}' is given {option.Tokens.Count} times, and can be given once"
            : error.Message;
    }

    private static IEnumerable<CommandResult> Above(CommandResult? command)
    {
        for (; command is not null; command = command.Parent as CommandResult)
        {
            yield return command;
        }
    }

    private static string Printed(string token) => Excerpt.Escaped(token);
}
