using System.Data.Common;
using System.Security.Cryptography;
using Bonafide.Server.Entropy;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Server.Storage.Spool;
using Bonafide.Server.Storage.Targets;

namespace Bonafide.Server.Storage;

/// <summary>Takes what a finished capture owes to the evidence store: onto the disk first, then into the transaction of the outcome.</summary>
internal sealed class StorageIntake(StorageOptions options, SpoolFolder spool, Identifiers identifiers, TimeProvider time, StorageLog log)
{
    private const string ImageType = "image/jpeg";
    private const string VideoType = "video/mp4";

    /// <summary>Puts the best image onto the disk and writes down what is owed.</summary>
    public async Task<StorageDebt> PrepareAsync(Session session, SessionCipher cipher, CaptureOutcome outcome, CancellationToken cancellation)
    {
        var debt = new StorageDebt(spool);
        if (options.Mode == StorageMode.Off)
            return debt;
        if (outcome.Best is { } best && await KeepImageAsync(session, cipher, best.Jpeg, debt, cancellation) is { } image)
            debt.Add(image);
        if (outcome.Footage is { } footage)
        {
            debt.Add(Row(session, footage.Id, StoredObjectKind.Video) with
            {
                State = StoredObjectState.Encoding,
                SpoolKey = footage.Ticket.Seal(cipher, footage.Id),
                Frames = footage.Frames,
            });
            debt.Footage = footage;
        }

        return debt;
    }

    private async Task<StoredObject?> KeepImageAsync(
        Session session, SessionCipher cipher, ReadOnlyMemory<byte> jpeg, StorageDebt debt, CancellationToken cancellation)
    {
        var row = Row(session, identifiers.NextUuid(), StoredObjectKind.Image);
        var content = StoredContent.Seal(cipher, row.Id, jpeg.Span);
        if (!spool.TryReserve(content.Length))
        {
            log.SpoolFull(SessionLog.Short(session.Id));
            return null;
        }

        spool.Free(content.Length);
        debt.Hold(row.Id);
        await spool.WriteObjectAsync(row.Id, content, cancellation);
        return row with { State = StoredObjectState.Uploading, Sha256 = Convert.ToHexStringLower(SHA256.HashData(jpeg.Span)) };
    }

    private StoredObject Row(Session session, string id, StoredObjectKind kind)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var inS3 = options.Target == StorageTarget.S3;
        return new StoredObject
        {
            Id = id,
            SessionId = session.Id,
            Kind = kind,
            Target = options.Target,
            Region = inS3 ? options.S3.Region! : FileTarget.Region,
            Bucket = inS3 ? options.S3.BucketName! : FileTarget.Bucket,
            ObjectKey = (inS3 ? options.S3.KeyPrefix : "") + KeyOf(session, kind),
            ContentType = kind == StoredObjectKind.Image ? ImageType : VideoType,
            Node = spool.Node,
            NextAttempt = now,
            Created = now,
        };
    }

    // As in the document's examples: whose it is, the session, and the session again with the ending of its type.
    private static string KeyOf(Session session, StoredObjectKind kind) =>
        $"{Folder(session.Tenant)}/{session.Id}/{session.Id}{(kind == StoredObjectKind.Image ? ".jpeg" : ".mp4")}";

    // A tenant may be called by dots alone, which lead elsewhere in a path; that of the demo has a character that keys should not.
    private static string Folder(string tenant) =>
        tenant.Trim('.').Length == 0 ? "_" + tenant : string.Concat(tenant.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_'));
}

/// <summary>What an outcome owes to the store, until it is committed.</summary>
internal sealed class StorageDebt(SpoolFolder spool) : IDisposable
{
    private readonly List<StoredObject> _rows = [];
    private readonly List<string> _held = [];
    private bool _committed;

    public SpooledFrames? Footage { get; set; }

    public void Add(StoredObject row) => _rows.Add(row);

    public void Hold(string id)
    {
        spool.Begin(id);
        _held.Add(id);
    }

    public async Task InsertAsync(DbConnection connection, DbTransaction transaction)
    {
        foreach (var row in _rows)
            await StoredObjects.InsertAsync(connection, transaction, row);
    }

    /// <summary>To be called when the transaction is through; without it all that waits is erased.</summary>
    public void Committed()
    {
        _committed = true;
        Footage?.Keep();
    }

    public void Dispose()
    {
        foreach (var id in _held)
        {
            if (!_committed)
                spool.Delete(id, framesToo: false);
            spool.End(id);
        }
    }
}
