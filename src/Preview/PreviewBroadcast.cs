using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Report.Site;

namespace Report.Preview;

/// <summary>Holds the current state of the preview, and sends each new one to the open browser pages. Thread-safe.</summary>
internal sealed class PreviewBroadcast
{
    private readonly Lock gate = new();
    private readonly List<Channel<PreviewState>> audience = [];

    /// <summary>The current state.</summary>
    public PreviewState Now { get; private set; } = PreviewState.Nothing;

    /// <summary>Moves to the next state and sends it to every watcher; see <see cref="PreviewState.Next"/> for the parameters.</summary>
    public void Show(IReadOnlyList<OutputFile>? files, IReadOnlyList<ShownFault> faults)
    {
        lock (gate)
        {
            Now = Now.Next(files, faults);
            foreach (var seat in audience)
            {
                seat.Writer.TryWrite(Now);
            }
        }
    }

    /// <summary>Yields the current state and each later one, until <paramref name="stop"/> is cancelled.</summary>
    public async IAsyncEnumerable<PreviewState> Watch([EnumeratorCancellation] CancellationToken stop)
    {
        var seat = Channel.CreateUnbounded<PreviewState>();
        lock (gate)
        {
            seat.Writer.TryWrite(Now);
            audience.Add(seat);
        }

        try
        {
            await foreach (var showing in seat.Reader.ReadAllAsync(stop))
            {
                yield return showing;
            }
        }
        finally
        {
            lock (gate)
            {
                audience.Remove(seat);
            }
        }
    }
}
