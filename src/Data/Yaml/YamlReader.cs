using Report.Diagnostics;
using Report.Diagnostics.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Report.Data.Yaml;

/// <summary>
/// Reads text into a <see cref="YamlNode"/>. The part before a syntax error is still read, so that its faults are found too.
/// </summary>
internal static class YamlReader
{
    private const int DeepestNesting = 64;

    /// <summary>Reads the single document of a file; null, after a diagnostic, if the file is empty or none of it can be read.</summary>
    /// <param name="firstLine">Line of the file at which <paramref name="text"/> starts, for front matter.</param>
    public static YamlNode? Read(string file, string text, DiagnosticBag bag, int firstLine = 1)
    {
        var events = new EventStream(text);
        events.Take<StreamStart>();
        if (events.Fault is null && events.Take<DocumentStart>() is null)
        {
            return Empty(file, bag);
        }

        var composer = new Composer(file, firstLine - 1, events, bag);
        var root = composer.Node(depth: 1);
        events.Take<DocumentEnd>();
        if (events.Current is DocumentStart second)
        {
            bag.Add(DataRules.SecondDocument.At(Place(file, second.Start, firstLine)));
        }

        if (events.Fault is { } fault)
        {
            var bracket = events.OpenBracket is { } open ? Place(file, open, firstLine) : (Position?)null;
            var broken = new YamlFault(fault.Message, Place(file, fault.At, firstLine), bracket, text, firstLine)
            {
                IsPlaced = fault.IsPlaced,
            }.Explain();

            // If the line has a fault already, this one is only its consequence.
            if (!composer.FaultyLines.Contains(broken.Position.Line))
            {
                bag.Add(broken);
            }
        }
        else if (root is YamlScalar { IsNull: true } || (root is null && composer.FaultyLines.Count == 0))
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
        /// <summary>Lines of the file with a fault that was reported here.</summary>
        public HashSet<int> FaultyLines { get; } = [];

        /// <summary>Reads the node that starts here; null, after a diagnostic, if it cannot be read.</summary>
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
            return new YamlScalar(WithoutForbidden(scalar), scalar.Style == ScalarStyle.Plain, At(scalar));
        }

        // An escape can produce characters that the file itself may not contain.
        private string WithoutForbidden(Scalar scalar)
        {
            if (ForbiddenCharacters.First(scalar.Value) is not { } first)
            {
                return scalar.Value;
            }

            Report(DataRules.Forbidden.At(At(scalar), ForbiddenCharacters.Name(scalar.Value[first])));
            return ForbiddenCharacters.Replace(scalar.Value);
        }

        private YamlSequence? Sequence(SequenceStart start, int depth)
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

            cut |= events.Take<SequenceEnd>() is null || events.Fault is not null;
            return cut && items.Count == 0 ? null : new YamlSequence(items, At(start)) { Cut = cut };
        }

        private YamlMapping? Mapping(MappingStart start, int depth)
        {
            events.Advance();
            var entries = new List<YamlEntry>();
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            var cut = false;
            while (events.Current is not (null or MappingEnd))
            {
                var key = Node(depth + 1);
                if (key is YamlScalar { Text: "", Plain: true })
                {
                    // After a missing key, YamlDotNet sometimes loses its value, and keys and values then swap places.
                    Report(DataRules.KeyNotText.At(key.At, key.Kind));
                    events.Stop();
                }

                var value = events.Current is null ? null : Node(depth + 1);
                cut |= value is null or { Cut: true } || key is not YamlScalar;
                if (key is not null && value is not null)
                {
                    Enter(key, value, entries, seen);
                }
            }

            // If the text breaks right after the end of the mapping, that end was only YamlDotNet's guess.
            cut |= events.Take<MappingEnd>() is null || events.Fault is not null;
            return cut && entries.Count == 0 ? null : new YamlMapping(entries, At(start)) { Cut = cut };
        }

        private void Enter(YamlNode key, YamlNode value, List<YamlEntry> entries, Dictionary<string, int> seen)
        {
            if (key is not YamlScalar name)
            {
                Report(DataRules.KeyNotText.At(key.At, key.Kind));
            }
            else if (seen.TryAdd(name.Text, name.At.Line))
            {
                entries.Add(new YamlEntry(name, value));
            }
            else
            {
                Report(DataRules.DuplicateKey.At(name.At, name.Text, seen[name.Text]));
            }
        }

        // A text that starts with & or ! is read as an anchor or a tag and loses its first word. Real ones are rare, so both are
        // refused.
        private bool Refused(NodeEvent node)
        {
            if (node.Anchor.IsEmpty && (node.Tag.IsEmpty || node.Tag.IsNonSpecific))
            {
                return false;
            }

            Report(
                node.Anchor.IsEmpty
                    ? DataRules.Tag.At(At(node), Written(node.Tag.Value))
                    : DataRules.Alias.At(At(node), $"&{node.Anchor.Value}")
            );
            Skip();
            return true;
        }

        private static string Written(string tag) => tag.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);

        private YamlNode? Alias(AnchorAlias alias)
        {
            Report(DataRules.Alias.At(At(alias), $"*{alias.Value.Value}"));
            events.Advance();
            return null;
        }

        private YamlNode? TooDeep()
        {
            Report(DataRules.TooDeep.At(At(events.Current!), DeepestNesting));
            events.Stop();
            return null;
        }

        // Skips the node that starts here, with all it contains.
        private void Skip()
        {
            var depth = 0;
            do
            {
                depth += events.Current!.NestingIncrease;
                events.Advance();
            } while (depth > 0 && events.Current is not null);
        }

        private void Report(Diagnostic fault)
        {
            FaultyLines.Add(fault.Position.Line);
            bag.Add(fault);
        }

        private Position At(ParsingEvent e)
        {
            var length = e.End.Line == e.Start.Line ? (int)(e.End.Column - e.Start.Column) : 1;
            return new Position(file, (int)e.Start.Line + lineOffset, (int)e.Start.Column, Math.Max(1, length));
        }
    }
}
