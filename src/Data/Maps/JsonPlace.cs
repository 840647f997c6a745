using System.Text;
using System.Text.Json;
using Report.Diagnostics;

namespace Report.Data.Maps;

/// <summary>Finds the line and column of an element in a JSON text, which a parsed document does not keep.</summary>
internal static class JsonPlace
{
    /// <param name="path">
    /// Member names and item indexes from the root: ["features", 3, "geometry"]. If it leads nowhere, the last element that exists is
    /// taken.
    /// </param>
    public static Position Of(ReadOnlySpan<byte> json, string file, params object[] path)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        foreach (var step in path)
        {
            var outer = reader;
            if (!(step is int number ? ToItem(ref reader, number) : ToMember(ref reader, (string)step)))
            {
                reader = outer;
                break;
            }
        }

        return At(json, file, (int)reader.TokenStartIndex);
    }

    private static bool ToItem(ref Utf8JsonReader reader, int number)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == number)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool ToMember(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            if (isWanted)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static Position At(ReadOnlySpan<byte> json, string file, int offset)
    {
        var before = json[..offset];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new Position(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }
}
