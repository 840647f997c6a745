namespace Report.Preview;

/// <summary>
/// Waits for changes in folders. Notices of the operating system only wake it; what has changed it sees by looking. So nothing
/// depends on how an editor saves (in place, by rename, in pieces), and a folder may be deleted, moved and come back.
/// </summary>
internal sealed class FolderWatch(IReadOnlyList<string> folders) : IDisposable
{
    // Where notices do not come at all (network disks, containers, a folder that is new), this is how late a change is seen.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // A file that an editor is still writing keeps changing; several saved at once follow each other within this.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);

    // Something that never stops writing must not keep everything else from being seen.
    private const int MostRounds = 50;

    private readonly SemaphoreSlim woken = new(0);
    private readonly List<FileSystemWatcher> notices = [];
    private FolderScan seen = FolderScan.Of(folders);
    private bool listening;

    /// <summary>Paths of the files that were added, changed or removed since the last call (or since the watch began), once all is quiet.</summary>
    public async Task<IReadOnlyList<string>> Next(CancellationToken stop)
    {
        while (true)
        {
            if (!listening)
            {
                Listen();
            }

            var now = FolderScan.Of(folders);
            if (now.ChangesSince(seen).Count > 0)
            {
                var settled = await Settle(now, stop);
                var changes = settled.ChangesSince(seen);
                seen = settled;

                // Folders may have come or gone with it, and notices follow the folder that was, not the one of that name.
                listening = false;
                if (changes.Count > 0)
                {
                    return changes;
                }
            }
            else
            {
                await woken.WaitAsync(Patience, stop);
            }
        }
    }

    public void Dispose()
    {
        Quieten();
        woken.Dispose();
    }

    private async Task<FolderScan> Settle(FolderScan scan, CancellationToken stop)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            await Task.Delay(Quiet, stop);
            var next = FolderScan.Of(folders);
            if (next.ChangesSince(scan).Count == 0)
            {
                break;
            }

            scan = next;
        }

        return scan;
    }

    private void Listen()
    {
        Quieten();
        listening = true;
        foreach (var folder in folders.Where(Directory.Exists))
        {
            try
            {
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
                notices.Add(watcher);
                watcher.Changed += Wake;
                watcher.Created += Wake;
                watcher.Deleted += Wake;
                watcher.Renamed += Wake;
                watcher.Error += Wake;
                watcher.EnableRaisingEvents = true;
            }
            catch (Exception fault) when (fault is IOException or ArgumentException)
            {
                // No notices to be had (too many watches, or the folder went away just now): looking every second does.
            }
        }
    }

    private void Quieten()
    {
        notices.ForEach(n => n.Dispose());
        notices.Clear();
    }

    private void Wake(object sender, EventArgs notice)
    {
        try
        {
            // One is enough, however many notices there are.
            if (woken.CurrentCount == 0)
            {
                woken.Release();
            }
        }
        catch (ObjectDisposedException)
        {
            // A last notice after the end.
        }
    }
}
