using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Storage;

/// <summary>The evidence store: what of a finished capture is kept where for the service provider.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>What goes there. <value>Default: Off.</value></summary>
    [EnumDataType(typeof(StorageMode))]
    public StorageMode Mode { get; set; } = StorageMode.Off;

    /// <summary>Where it is. <value>Default: Files.</value></summary>
    [EnumDataType(typeof(StorageTarget))]
    public StorageTarget Target { get; set; } = StorageTarget.Files;

    /// <summary>The folder.</summary>
    public FileStorageOptions Files { get; set; } = new();

    /// <summary>The bucket.</summary>
    public S3StorageOptions S3 { get; set; } = new();

    /// <summary>The video.</summary>
    public VideoStorageOptions Video { get; set; } = new();

    /// <summary>
    /// What may wait on this node's disk, bytes: frames of running captures, and what is not stored yet. Beyond it captures go on, and leave no
    /// evidence. <value>Default: 4 GiB.</value>
    /// </summary>
    [Range(1024 * 1024, long.MaxValue)]
    public long MaxSpoolBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Pause after the first failure; each later one is four times as long. <value>Default: 5 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Longest pause between two attempts. Attempts end when the session does, and those to erase never. <value>Default: 1 hour.</value>
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often the queue is looked at. <value>Default: 1 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest time that storing or erasing one object takes. <value>Default: 1 minute.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan TransferTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Objects that are stored or erased at the same time. <value>Default: 4.</value></summary>
    [Range(1, 64)]
    public int MaxTransfers { get; set; } = 4;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mode == StorageMode.Off || Target != StorageTarget.S3)
            yield break;
        if (string.IsNullOrEmpty(S3.BucketName))
            yield return new ValidationResult("Storage in S3 needs the name of a bucket.", ["S3:BucketName"]);
        if (string.IsNullOrEmpty(S3.Region))
            yield return new ValidationResult("Storage in S3 needs a region, such as eu-central-1; S3 servers of other makes mostly take us-east-1.", ["S3:Region"]);
    }
}
