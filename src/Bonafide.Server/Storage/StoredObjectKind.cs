namespace Bonafide.Server.Storage;

/// <summary>What an object is.</summary>
public enum StoredObjectKind
{
    /// <summary>The best image.</summary>
    Image,

    /// <summary>The video.</summary>
    Video,
}

/// <summary>Where an object stands.</summary>
public enum StoredObjectState
{
    /// <summary>Its frames wait to be made a video.</summary>
    Encoding,

    /// <summary>It waits to be stored.</summary>
    Uploading,

    /// <summary>The store has it.</summary>
    Stored,

    /// <summary>It cannot be stored; the failure says why.</summary>
    Failed,

    /// <summary>Its session is gone, and the store is to erase it.</summary>
    Erasing,
}

/// <summary>Why the last attempt failed.</summary>
public enum StorageFailure
{
    /// <summary>FFmpeg is not installed where the options say.</summary>
    EncoderMissing,

    /// <summary>FFmpeg could not make a video of the frames.</summary>
    EncodingFailed,

    /// <summary>What waited on the disk was altered.</summary>
    Altered,

    /// <summary>What waited on the disk is gone.</summary>
    Lost,

    /// <summary>The store does not answer.</summary>
    Unreachable,

    /// <summary>The store says no: credentials, rights, or no such bucket.</summary>
    Refused,

    /// <summary>The disk does not take it.</summary>
    Disk,
}
