using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Report.Data.Yaml;

/// <summary>Reads YamlDotNet's events one by one. Catches its exceptions: the stream then ends, and <see cref="Fault"/> says why.</summary>
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

    /// <summary>The next event; null at the end of the text, or if the text cannot be read further.</summary>
    public ParsingEvent? Current { get; private set; }

    /// <summary>
    /// The reason why the text cannot be read further and its position; null while there is no fault. If the parser gives no position,
    /// <c>IsPlaced</c> is false and <c>At</c> is the end of the last event.
    /// </summary>
    public (string Message, Mark At, bool IsPlaced)? Fault { get; private set; }

    /// <summary>Start of the innermost open list or mapping in brackets; null outside of brackets.</summary>
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
            // YamlDotNet throws exceptions of many types on some bad input: a text that ends inside a flow mapping, a tag that is no
            // URI.
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
            // `[a: b]` holds a mapping without a bracket of its own, which takes that of the list.
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

    /// <summary>Ends the stream: the rest of the text is of no use.</summary>
    public void Stop() => Current = null;
}
