using Report.Diagnostics;

namespace Report.Pages.Calls;

/// <summary>Blanks the calls out of a text without moving what stands around them.</summary>
internal static class CallRemover
{
    /// <summary>The text at its own length, with U+FFFC for every character of a call.</summary>
    public static string Remove(string text)
    {
        var characters = text.ToCharArray();
        var at = 0;
        while (text.IndexOf(CallParser.Opening, at, StringComparison.Ordinal) is >= 0 and var opening)
        {
            // Faults are reported when the text is bound.
            var length = CallParser.Parse(text, opening, (_, _) => default, new DiagnosticBag()).Length;
            Array.Fill(characters, '\uFFFC', opening, length);
            at = opening + length;
        }

        return new string(characters);
    }
}
