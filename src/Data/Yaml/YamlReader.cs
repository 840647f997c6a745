using Report.Diagnostics;
using Report.Diagnostics.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Report.Data.Yaml;

/// <summary>Text to <see cref="YamlNode"/>. What stands before a fault is still read, so that its own faults are found.</summary>
public static class YamlReader
{
    private const int DeepestNesting = 64;

    /// <summary>Reads the one document of a file; null, with a diagnostic, where nothing of it can be read or it is empty.</summary>
    /// <param name="firstLine">Line of the file at which <paramref name="text"/> starts, for front matter.</param>
    public static YamlNode? Read(string file, string text, DiagnosticBag bag, int firstLine = 1)
    {
        var events = new EventStream(text);
        events.Take<StreamStart>();
        if (events.Fault is null && events.Take<DocumentStart>() is null)
        {
            return Empty(file, bag);
        }

        var root = new Composer(file, firstLine - 1, events, bag).Node(depth: 1);
        events.Take<DocumentEnd>();
        if (events.Current is DocumentStart second)
        {
            bag.Add(DataRules.SecondDocument.At(Place(file, second.Start, firstLine)));
        }

        if (events.Fault is { } fault)
        {
            var bracket = events.OpenBracket is { } open ? Place(file, open, firstLine) : (Position?)null;
            bag.Add(new YamlFault(fault.Message, Place(file, fault.At, firstLine), bracket, text, firstLine).Explain());
        }
        else if (root is YamlScalar { IsNull: true } or null)
        {
            return Empty(file, bag);
        }

        return root;
    }

    private static YamlNode? Empty(string file, DiagnosticBag bag)
    {
        bag.Add(DataRules.EmptyFile.At(Position.StartOf(file)));
        return null;
    }

    private static Position Place(string file, Mark mark, int firstLine) =>
        new(file, Math.Max(1, (int)mark.Line) + firstLine - 1, Math.Max(1, (int)mark.Column));

    private sealed class Composer(string file, int lineOffset, EventStream events, DiagnosticBag bag)
    {
        /// <summary>The node that starts here; null where it cannot be read, which has been reported.</summary>
        public YamlNode? Node(int depth)
        {
            if (events.Current is NodeEvent node && Refused(node))
            {
                return null;
            }

            return events.Current switch
            {
                YamlDotNet.Core.Events.Scalar scalar => Scalar(scalar),
                SequenceStart or MappingStart when depth > DeepestNesting => TooDeep(),
                SequenceStart start => Sequence(start, depth),
                MappingStart start => Mapping(start, depth),
                AnchorAlias alias => Alias(alias),
                _ => null,
            };
        }

        private YamlScalar Scalar(Scalar scalar)
        {
            events.Advance();
            return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar));
        }

        private YamlSequence Sequence(SequenceStart start, int depth)
        {
            events.Advance();
            var items = new List<YamlNode>();
            var cut = false;
            while (events.Current is not (null or SequenceEnd))
            {
                if (Node(depth + 1) is { } item)
                {
                    items.Add(item);
                    cut |= item.Cut;
                }
                else
                {
                    cut = true;
                }
            }

            return new YamlSequence(items, At(start)) { Cut = events.Take<SequenceEnd>() is null || cut };
        }

        private YamlMapping Mapping(MappingStart start, int depth)
        {
            events.Advance();
            var entries = new List<YamlEntry>();
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            var cut = false;
            while (events.Current is not (null or MappingEnd))
            {
                var key = Node(depth + 1);
                var value = events.Current is null ? null : Node(depth + 1);
                cut |= key is null || value is null || value.Cut;
                if (key is not null && value is not null)
                {
                    Enter(key, value, entries, seen);
                }
            }

            return new YamlMapping(entries, At(start)) { Cut = events.Take<MappingEnd>() is null || cut };
        }

        private void Enter(YamlNode key, YamlNode value, List<YamlEntry> entries, Dictionary<string, int> seen)
        {
            if (key is not YamlScalar name)
            {
                bag.Add(DataRules.KeyNotText.At(key.At, key.Kind));
            }
            else if (seen.TryAdd(name.Text, name.At.Line))
            {
                entries.Add(new YamlEntry(name, value));
            }
            else
            {
                bag.Add(DataRules.DuplicateKey.At(name.At, name.Text, seen[name.Text]));
            }
        }

        // An anchor or a tag is nearly always text that starts with & or ! and lost it, so neither is let pass.
        private bool Refused(NodeEvent node)
        {
            if (node.Anchor.IsEmpty && (node.Tag.IsEmpty || node.Tag.IsNonSpecific))
            {
                return false;
            }

            bag.Add(node.Anchor.IsEmpty
                ? DataRules.Tag.At(At(node), Written(node.Tag.Value))
                : DataRules.Alias.At(At(node), $"&{node.Anchor.Value}"));
            Skip();
            return true;
        }

        private static string Written(string tag) => tag.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);

        private YamlNode? Alias(AnchorAlias alias)
        {
            bag.Add(DataRules.Alias.At(At(alias), $"*{alias.Value.Value}"));
            events.Advance();
            return null;
        }

        private YamlNode? TooDeep()
        {
            bag.Add(DataRules.TooDeep.At(At(events.Current!), DeepestNesting));
            events.Stop();
            return null;
        }

        // Past the node that starts here, however large.
        private void Skip()
        {
            var depth = 0;
            do
            {
                depth += events.Current!.NestingIncrease;
                events.Advance();
            }
            while (depth > 0 && events.Current is not null);
        }

        private Position At(ParsingEvent e)
        {
            var length = e.End.Line == e.Start.Line ? (int)(e.End.Column - e.Start.Column) : 1;
            return new Position(file, (int)e.Start.Line + lineOffset, (int)e.Start.Column, Math.Max(1, length));
        }
    }
}
