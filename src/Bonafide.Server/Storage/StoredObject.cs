namespace Bonafide.Server.Storage;

/// <summary>One object of the evidence store as the database knows it.</summary>
internal sealed record StoredObject
{
    public string Id { get; init; } = "";

    public string SessionId { get; init; } = "";

    public StoredObjectKind Kind { get; init; }

    /// <summary>Where it goes or lies; kept with it, so that a change of the options does not lose it.</summary>
    public StorageTarget Target { get; init; }

    public string Region { get; init; } = "";

    public string Bucket { get; init; } = "";

    public string ObjectKey { get; init; } = "";

    public string ContentType { get; init; } = "";

    /// <summary>Of the object as it is read, lower-case hexadecimal; null until the video is encoded.</summary>
    public string? Sha256 { get; init; }

    /// <summary>On whose disk it waits.</summary>
    public string Node { get; init; } = "";

    public byte[]? SpoolKey { get; init; }

    public int Frames { get; init; }

    public StoredObjectState State { get; init; }

    /// <summary>Failures in this state.</summary>
    public int Attempts { get; init; }

    public StorageFailure? Failure { get; init; }

    public long NextAttempt { get; init; }

    /// <summary>Until then a node works on it.</summary>
    public long TakenUntil { get; init; }

    public long Created { get; init; }

    /// <summary>Whether the store has it or will have it.</summary>
    public bool IsPromised => State is StoredObjectState.Encoding or StoredObjectState.Uploading or StoredObjectState.Stored;
}
