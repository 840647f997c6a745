namespace Report.Preview;

/// <summary>
/// Waits for changes in folders. Notifications of the operating system only wake it up; the changes themselves are found by comparing two
/// scans. So it does not matter how a text editor saves (in place, by rename, in pieces), and a folder may be deleted, moved and restored.
/// </summary>
internal sealed class FolderWatch(IReadOnlyList<string> folders) : IDisposable
{
    // The longest delay before a change is seen where no notifications arrive (network disks, containers, a new folder).
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Changes count as complete after this long without another: long enough for a file still being written, or several saved at once.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);

    // Limits the wait for quiet, so that a program that never stops writing does not hide all other changes.
    private const int MostRounds = 50;

    private readonly SemaphoreSlim woken = new(0);
    private readonly List<FileSystemWatcher> notices = [];
    private FolderScan seen = FolderScan.Of(folders);
    private bool listening;

    /// <summary>
    /// Waits for changes to settle, then returns the paths of the files added, changed or removed since the last call (or since the watch
    /// began). Never empty.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was cancelled.</exception>
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

                // A watched folder may have been replaced: a watcher stays with the old folder, not with the new one of the same name.
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
                // The folder cannot be watched (too many watches, or it has just gone): the scan every second finds its changes.
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
            // One release is enough: a single scan sees all changes.
            if (woken.CurrentCount == 0)
            {
                woken.Release();
            }
        }
        catch (ObjectDisposedException)
        {
            // A notification may still arrive after disposal.
        }
    }
}
