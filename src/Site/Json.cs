using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Report.Site;

/// <summary>Writes JSON: indented where people read it, letters unescaped, keys in the order written.</summary>
internal static class Json
{
    // Leaves letters of every script readable. The encoder always escapes '<', '>' and '&', so that the text cannot end a script element.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public static string Write(Action<Utf8JsonWriter> write, bool indented = true) =>
        Encoding.UTF8.GetString(Buffer(write, indented).WrittenSpan);

    /// <summary>Writes a whole file, with a line break at its end.</summary>
    public static void Write(IBufferWriter<byte> file, Action<Utf8JsonWriter> write, bool indented = true)
    {
        using (var json = new Utf8JsonWriter(file, Options(indented)))
        {
            write(json);
        }

        file.Write("\n"u8);
    }

    /// <summary>Writes a property whose value is on one line, however long.</summary>
    public static void WriteOnOneLine(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter> write)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Buffer(write, indented: false).WrittenSpan, skipInputValidation: true);
    }

    /// <summary>
    /// Returns a writer of one line of JSON, to be put into another document by <see cref="Utf8JsonWriter.WriteRawValue(ReadOnlySpan{byte},
    /// bool)"/>. Does not validate.
    /// </summary>
    public static Utf8JsonWriter OneLine(IBufferWriter<byte> buffer) =>
        new(buffer, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true });

    private static JsonWriterOptions Options(bool indented) =>
        new()
        {
            Encoder = Encoder,
            Indented = indented,
            NewLine = "\n",
        };

    private static ArrayBufferWriter<byte> Buffer(Action<Utf8JsonWriter> write, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options(indented)))
        {
            write(json);
        }

        return buffer;
    }

    /// <summary>Writes a property, or nothing if the value is null or empty.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteObject(this Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    public static void WriteObject(this Utf8JsonWriter json, string name, Action write)
    {
        json.WritePropertyName(name);
        json.WriteObject(write);
    }

    /// <summary>Writes a list, or nothing if it is empty.</summary>
    public static void WriteOptionalArray<T>(this Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            json.WriteArray(name, items, write);
        }
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        json.WriteArray(items, write);
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
