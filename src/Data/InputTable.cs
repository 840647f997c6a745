using System.Text;

namespace Report.Data;

/// <summary>
/// A CSV file of the input, read once. A table may be large, and is never held as a text of twice its size.
/// </summary>
/// <param name="Path">The path shown to users: relative to the working folder if below it, with forward slashes.</param>
/// <param name="Utf8">The content: valid UTF-8 without a byte order mark and without <see cref="ForbiddenCharacters"/>.</param>
internal sealed record InputTable(string Path, ReadOnlyMemory<byte> Utf8)
{
    public static InputTable Of(InputFile file) => new(file.Path, Encoding.UTF8.GetBytes(file.Text));
}
