using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Report.Diagnostics;

/// <summary>Writes the diagnostics as a JSON array with one object each.</summary>
internal static class JsonReporter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var (diagnostic, hint) in AlikeFaults.WithHints(diagnostics))
            {
                Write(diagnostic, hint, json);
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Diagnostic diagnostic, string? hint, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", diagnostic.Position.File);
        json.WriteNumber("line", diagnostic.Position.Line);
        json.WriteNumber("column", diagnostic.Position.Column);
        json.WriteNumber("length", diagnostic.Position.Length);
        json.WriteString("severity", diagnostic.Severity.Word());
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", hint);
        json.WriteEndObject();
    }
}
