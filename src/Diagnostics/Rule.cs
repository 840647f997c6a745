using System.Globalization;
using System.Text;

namespace Report.Diagnostics;

internal enum Severity
{
    Warning,
    Error,
}

/// <summary>A kind of fault in the input: its code, its severity, its message and its usual hint.</summary>
/// <remarks>
/// A code is a stage (DATA, SRC, CHART, CLAIM, PAGE, FIND, THEME, LINK, SITE) and three digits. It is documented in
/// docs/diagnostics/ and never reused.
/// </remarks>
internal sealed class Rule
{
    private const int LongestArgument = 1000;

    // A password is known by the "@" behind it, which may lie beyond what is shown.
    private const int LongestMasked = 4 * LongestArgument;

    private readonly CompositeFormat message;
    private readonly CompositeFormat? hint;

    /// <param name="message">Composite format string: one plain sentence without a full stop.</param>
    /// <param name="hint">Composite format string with the same arguments: what to write instead.</param>
    public Rule(string code, Severity severity, string message, string? hint = null)
    {
        Code = code;
        Severity = severity;
        this.message = CompositeFormat.Parse(message);
        this.hint = hint is null ? null : CompositeFormat.Parse(hint);
    }

    public string Code { get; }

    public Severity Severity { get; }

    /// <summary>
    /// Returns a fault of this kind at <paramref name="position"/>. Message and hint are formatted with the same arguments.
    /// </summary>
    public Diagnostic At(Position position, params object[] arguments) =>
        new(this, position, Format(message, arguments), hint is null ? null : Format(hint, arguments));

    // string.Format leaves doubled braces as they are where a format takes no argument.
    private static string Format(CompositeFormat format, object[] arguments) =>
        format.MinimumArgumentCount == 0
            ? format.Format.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
            : string.Format(CultureInfo.InvariantCulture, format, Array.ConvertAll(arguments, Shortened));

    // Masks passwords, and cuts long quotations of the input: a whole file may stand on one line.
    private static object Shortened(object argument) =>
        argument switch
        {
            string { Length: > LongestArgument } text => Secrets.Masked(text[..Math.Min(text.Length, LongestMasked)])[
                ..(char.IsHighSurrogate(text[LongestArgument - 1]) ? LongestArgument - 1 : LongestArgument)
            ] + "…",
            string text => Secrets.Masked(text),
            _ => argument,
        };
}
