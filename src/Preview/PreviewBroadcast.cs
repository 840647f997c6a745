using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Report.Site;

namespace Report.Preview;

/// <summary>What is on show, for those who ask and those who wait for the next state.</summary>
internal sealed class PreviewBroadcast
{
    private readonly Lock gate = new();
    private readonly List<Channel<PreviewState>> audience = [];

    public PreviewState Now { get; private set; } = PreviewState.Nothing;

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

    /// <summary>The state now and every one that follows, until <paramref name="stop"/>.</summary>
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
