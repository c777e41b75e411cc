namespace Bonafide.Server.Storage;

/// <summary>What of a capture goes to the evidence store.</summary>
public enum StorageMode
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>The best image.</summary>
    ImagesOnly,

    /// <summary>The best image and the video.</summary>
    On,
}

/// <summary>Where the evidence store is.</summary>
public enum StorageTarget
{
    /// <summary>A folder of this machine.</summary>
    Files,

    /// <summary>A bucket behind the S3 API.</summary>
    S3,
}
