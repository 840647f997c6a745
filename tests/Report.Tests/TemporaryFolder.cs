namespace Report.Tests;

/// <summary>A temporary folder, deleted with all that is in it on disposal.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("report-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a text file, creates the folders above it, and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies the content of a folder, with all subfolders.</summary>
    /// <param name="to">Relative to this folder; empty for the folder itself.</param>
    public void Copy(string from, string to = "")
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = System.IO.Path.Combine(this[to], System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.Copy(file, path, overwrite: true);
        }
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public void Dispose()
    {
        // git makes its objects read-only, and Windows does not delete read-only files.
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Path, recursive: true);
    }
}
