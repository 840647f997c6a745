using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Report.Data.Yaml;

/// <summary>YamlDotNet's events one by one. Its exceptions end here: the stream then ends, and says why.</summary>
internal sealed class EventStream
{
    private readonly string text;
    private readonly Parser parser;
    private readonly Stack<Mark?> brackets = new();

    public EventStream(string text)
    {
        this.text = text;
        parser = new Parser(new StringReader(text));
        Advance();
    }

    /// <summary>The event to be read next; null at the end of the text, or where it cannot be read further.</summary>
    public ParsingEvent? Current { get; private set; }

    /// <summary>Why the text cannot be read further, and where (what was read last, if the parser has no place); null as long as all is well.</summary>
    public (string Message, Mark At, bool IsPlaced)? Fault { get; private set; }

    /// <summary>Where the innermost list or mapping in brackets starts that has not ended; null outside of any.</summary>
    public Mark? OpenBracket => brackets.TryPeek(out var open) ? open : null;

    public void Advance()
    {
        var last = Current?.End ?? Mark.Empty;
        try
        {
            Current = parser.MoveNext() ? parser.Current : null;
            Follow(Current);
        }
        catch (YamlException fault)
        {
            Current = null;
            Fault = (fault.Message, fault.Start, true);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever kind it is, YamlDotNet throws it bare on some bad input: a text that ends inside a flow mapping, a tag that is no address.
            Current = null;
            Fault = (fault.Message, last, false);
        }
    }

    public T? Take<T>()
        where T : ParsingEvent
    {
        var taken = Current as T;
        if (taken is not null)
        {
            Advance();
        }

        return taken;
    }

    private void Follow(ParsingEvent? read)
    {
        if (read is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow })
        {
            // `[a: b]` holds a mapping that has no bracket of its own.
            var index = (int)read.Start.Index;
            var written = index < text.Length && (text[index] is '[' or '{');
            brackets.Push(written ? read.Start : OpenBracket);
        }
        else if (read is SequenceStart or MappingStart)
        {
            brackets.Push(null);
        }
        else if (read is SequenceEnd or MappingEnd)
        {
            brackets.Pop();
        }
    }

    /// <summary>Reads no further: what follows is of no use.</summary>
    public void Stop() => Current = null;
}
