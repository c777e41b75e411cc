using Bonafide.Server.Retries;
using Bonafide.Server.Sessions;
using Bonafide.Server.Storage.Spool;

namespace Bonafide.Server.Storage;

/// <summary>One round of each kind of work: what is due is taken, done, and moved on or put off.</summary>
internal sealed class StorageRounds(
    StoredObjects objects, VideoMaker videos, StorageKeeper keeper, SessionStore sessions, SpoolFolder spool, StorageOptions options, TimeProvider time,
    StorageLog log)
{
    private const int Batch = 16;

    /// <summary>Frames that FFmpeg fails on so often are not tried again by themselves.</summary>
    private const int MaxEncodings = 5;

    // A node that dies in mid-work leaves it to be taken again after this time on top of the work's own.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    /// <summary>Makes the videos that are due, one after the other.</summary>
    public async Task EncodeAsync(CancellationToken cancellation)
    {
        foreach (var item in await objects.FindDueAsync([StoredObjectState.Encoding], spool.Node, Batch, cancellation))
            await WorkAsync(item, options.Video.TimeLimit, videos.MakeAsync, cancellation);
    }

    /// <summary>Stores and erases what is due, several at a time.</summary>
    public async Task TransferAsync(CancellationToken cancellation)
    {
        var due = await objects.FindDueAsync([StoredObjectState.Uploading, StoredObjectState.Erasing], spool.Node, Batch, cancellation);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxTransfers, CancellationToken = cancellation };
        await Parallel.ForEachAsync(due, parallel, async (item, stop) => await WorkAsync(item, options.TransferTimeout, TransferAsync, stop));
    }

    /// <summary>Erases what waits for nobody: frames of captures that a crash ended.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var idle = spool.Idle();
        var known = await objects.KnownAsync(idle, cancellation);
        var leftovers = idle.Where(id => !known.Contains(id)).ToList();
        foreach (var id in leftovers)
            spool.Delete(id, framesToo: true);
        if (leftovers.Count > 0)
            log.Swept(leftovers.Count);
    }

    private async Task TransferAsync(StoredObject taken, Session? session, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TransferTimeout);
        try
        {
            if (taken.State == StoredObjectState.Erasing)
                await keeper.EraseAsync(taken, limit.Token);
            else
                await keeper.PutAsync(taken, session!, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new StorageException(StorageFailure.Unreachable, "The store did not answer in time.");
        }
    }

    private async Task WorkAsync(StoredObject item, TimeSpan limit, Func<StoredObject, Session, CancellationToken, Task> work, CancellationToken cancellation)
    {
        // Gone from the sessions but not erased yet: expiry is about to, and there is no key to work with.
        var session = item.State == StoredObjectState.Erasing
            ? null
            : await sessions.FindAsync(item.SessionId, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation);
        if (session is null && item.State != StoredObjectState.Erasing)
            return;
        if (await objects.TakeAsync(item, limit + Grace, cancellation) is not { } taken)
            return;
        try
        {
            await work(taken, session!, cancellation);
        }
        catch (StorageException failed)
        {
            await FailAsync(taken, failed.Failure, failed.Message, failed.IsFinal);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            await FailAsync(taken, StorageFailure.Disk, failed.Message, isFinal: false);
        }
    }

    private async Task FailAsync(StoredObject taken, StorageFailure failure, string detail, bool isFinal)
    {
        var attempts = taken.Attempts + 1;
        var final = (isFinal && taken.State != StoredObjectState.Erasing) || (failure == StorageFailure.EncodingFailed && attempts >= MaxEncodings);
        TimeSpan? pause = final ? null : Backoff.After(options.FirstPause, options.LongestPause, attempts);
        await objects.FailAsync(taken, failure, pause, CancellationToken.None);
        log.AttemptFailed(taken, failure, detail, pause);
    }
}
