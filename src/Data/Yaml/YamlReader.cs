using Report.Diagnostics;
using Report.Diagnostics.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Report.Data.Yaml;

/// <summary>Text to <see cref="YamlNode"/>. YamlDotNet's exceptions end here, as diagnostics.</summary>
public static class YamlReader
{
    /// <summary>Reads the one document of a file; null, with a diagnostic, where it cannot be read or is empty.</summary>
    /// <param name="firstLine">Line of the file at which <paramref name="text"/> starts, for front matter.</param>
    public static YamlNode? Read(string file, string text, DiagnosticBag bag, int firstLine = 1)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                bag.Add(DataRules.EmptyFile.At(Position.StartOf(file)));
                return null;
            }

            return new Composer(file, firstLine - 1, bag).Node(parser);
        }
        catch (YamlException fault)
        {
            var at = new Position(file, (int)fault.Start.Line + firstLine - 1, Math.Max(1, (int)fault.Start.Column));
            bag.Add(DataRules.NotYaml.At(at, fault.Message));
            return null;
        }
    }

    private sealed class Composer(string file, int lineOffset, DiagnosticBag bag)
    {
        public YamlNode Node(IParser parser)
        {
            if (parser.TryConsume<Scalar>(out var scalar))
            {
                return Scalar(scalar);
            }

            if (parser.TryConsume<SequenceStart>(out var sequence))
            {
                var items = new List<YamlNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    items.Add(Node(parser));
                }

                return new YamlSequence(items, At(sequence));
            }

            return Mapping(parser);
        }

        private YamlMapping Mapping(IParser parser)
        {
            var start = parser.Consume<MappingStart>();
            var entries = new List<YamlEntry>();
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Scalar(parser.Consume<Scalar>());
                var value = Node(parser);
                if (seen.TryAdd(key.Text, key.At.Line))
                {
                    entries.Add(new YamlEntry(key, value));
                }
                else
                {
                    bag.Add(DataRules.DuplicateKey.At(key.At, key.Text, seen[key.Text]));
                }
            }

            return new YamlMapping(entries, At(start));
        }

        private YamlScalar Scalar(Scalar scalar) => new(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar));

        private Position At(ParsingEvent e)
        {
            var length = e.End.Line == e.Start.Line ? (int)(e.End.Column - e.Start.Column) : 1;
            return new Position(file, (int)e.Start.Line + lineOffset, (int)e.Start.Column, Math.Max(1, length));
        }
    }
}
