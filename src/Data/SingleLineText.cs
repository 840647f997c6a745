namespace Report.Data;

/// <summary>A text with one blank wherever it has white space, and none at its ends.</summary>
internal static class SingleLineText
{
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
