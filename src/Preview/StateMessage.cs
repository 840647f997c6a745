using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Report.Preview;

/// <summary>Writes a state of the preview for live.js: one server-sent event whose data is JSON.</summary>
internal static class StateMessage
{
    public static string Write(PreviewState showing)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("version", showing.Version);
            json.WriteString("previous", showing.Previous);
            json.WriteStartArray("changed");
            foreach (var path in showing.Changed)
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
            json.WriteStartArray("faults");
            foreach (var fault in showing.Faults)
            {
                Write(json, fault);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        // A line break would end the event's data; this writer puts none into its JSON.
        return $"event: state\ndata: {Encoding.UTF8.GetString(buffer.WrittenSpan)}\n\n";
    }

    private static void Write(Utf8JsonWriter json, ShownFault fault)
    {
        json.WriteStartObject();
        json.WriteString("place", fault.Place);
        json.WriteString("code", fault.Code);
        json.WriteBoolean("error", fault.IsError);
        json.WriteString("message", fault.Message);
        json.WriteString("excerpt", fault.Excerpt);
        json.WriteString("hint", fault.Hint);
        json.WriteEndObject();
    }
}
