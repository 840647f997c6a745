using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Report.Data.Yaml;

/// <summary>YamlDotNet's events one by one. Its exceptions end here: the stream then ends, and says why.</summary>
internal sealed class EventStream
{
    private readonly Parser parser;

    public EventStream(string text)
    {
        parser = new Parser(new StringReader(text));
        Advance();
    }

    /// <summary>The event to be read next; null at the end of the text, or where it cannot be read further.</summary>
    public ParsingEvent? Current { get; private set; }

    /// <summary>Why the text cannot be read further, and where; null as long as all is well.</summary>
    public (string Message, Mark Start, Mark End)? Fault { get; private set; }

    public void Advance()
    {
        var last = Current?.End ?? Mark.Empty;
        try
        {
            Current = parser.MoveNext() ? parser.Current : null;
        }
        catch (YamlException fault)
        {
            Current = null;
            Fault = (fault.Message, fault.Start, fault.End);
        }
        catch (InvalidOperationException fault)
        {
            // Thrown bare on some bad input, such as a text that ends inside a flow mapping.
            Current = null;
            Fault = (fault.Message, last, last);
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

    /// <summary>Reads no further: what follows is of no use.</summary>
    public void Stop() => Current = null;
}
