using Report.Diagnostics;

namespace Report.Pages.Calls;

/// <summary>Replaces the calls in a text without changing the offsets of the rest.</summary>
internal static class CallRemover
{
    /// <summary>Returns a text of the same length, with U+FFFC for every character of a call or comment.</summary>
    public static string Remove(string text)
    {
        var characters = text.ToCharArray();
        var at = 0;
        while (text.IndexOf(CallParser.Opening, at, StringComparison.Ordinal) is >= 0 and var opening)
        {
            // Diagnostics are dropped here, since the binder reports the same faults.
            var length = CallParser.Parse(text, opening, (_, _) => default, new DiagnosticBag()).Length;
            Array.Fill(characters, '\uFFFC', opening, length);
            at = opening + length;
        }

        return new string(characters);
    }
}
