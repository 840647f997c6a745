namespace Report.Data;

/// <summary>A text file of the input, read once.</summary>
/// <param name="Path">As it is shown to the user: relative to the working folder, forward slashes.</param>
/// <param name="Text">Decoded, without a byte order mark.</param>
internal sealed record InputFile(string Path, string Text)
{
    /// <summary>File name without folder and extension; the id of what the file defines.</summary>
    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);
}
