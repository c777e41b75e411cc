using Bonafide.Server.Storage;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>Where a picture or video lies in the evidence store, in the door's words: the objects ImageStorage and VideoStorage.</summary>
internal sealed record StorageAnswer
{
    public required string Region { get; init; }

    public required string BucketName { get; init; }

    public required string Key { get; init; }

    /// <summary>Null until the video is encoded: what is not made yet has no digest.</summary>
    public string? Hash { get; init; }

    public string? HashAlgorithm { get; init; }

    public required string ContentType { get; init; }

    /// <returns>Null when nothing of this kind lies in the store or will.</returns>
    public static StorageAnswer? Of(IReadOnlyList<StoredObject> stored, StoredObjectKind kind) =>
        stored.FirstOrDefault(item => item.Kind == kind && item.IsPromised) is { } item
            ? new StorageAnswer
            {
                Region = item.Region,
                BucketName = item.Bucket,
                Key = item.ObjectKey,
                Hash = item.Sha256,
                HashAlgorithm = item.Sha256 is null ? null : "SHA_256",
                ContentType = item.ContentType,
            }
            : null;
}
