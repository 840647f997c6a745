namespace Report.Data;

/// <summary>A text file of the input, read once.</summary>
/// <param name="Path">The path shown to users: relative to the working folder if below it, with forward slashes.</param>
/// <param name="Text">The decoded text, without a byte order mark.</param>
internal sealed record InputFile(string Path, string Text)
{
    /// <summary>The file's name without folder and extension: the id of what the file defines.</summary>
    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);
}
