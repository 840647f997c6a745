namespace Report.Data;

/// <summary>Folds white space: returns a text with one space for each run of white space, and none at its ends.</summary>
internal static class SingleLineText
{
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
