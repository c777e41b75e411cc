namespace Bonafide.Server.Storage.Targets;

/// <summary>Both places, whatever is set now: objects are erased where they were put.</summary>
internal sealed class StorageTargets(FileTarget files, S3Target s3)
{
    public IStorageTarget Of(StoredObject item) => item.Target == StorageTarget.S3 ? s3 : files;
}
