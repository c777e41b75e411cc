using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Storage;

/// <summary>The evidence store as a bucket.</summary>
public sealed class S3StorageOptions : IValidatableObject
{
    /// <summary>Region of the bucket, such as <c>eu-central-1</c>.</summary>
    public string? Region { get; set; }

    /// <summary>The bucket; it must exist.</summary>
    public string? BucketName { get; set; }

    /// <summary>Before every key, such as <c>captures/</c>. <value>Default: nothing.</value></summary>
    [RegularExpression("[A-Za-z0-9/_.-]{0,200}", ErrorMessage = "A prefix has letters, digits, slashes, underscores, dots and hyphens only.")]
    public string KeyPrefix { get; set; } = "";

    /// <summary>Address of an S3 server of another make. <value>Default: that of the region.</value></summary>
    public string? ServiceUrl { get; set; }

    /// <summary>
    /// Write the bucket into the path and not into the name of the server. <value>Default: true where <see cref="ServiceUrl"/> is set.</value>
    /// </summary>
    public bool? ForcePathStyle { get; set; }

    /// <summary>Name of the access key. <value>Default: what the environment of the server provides, as for every program of the AWS SDK.</value></summary>
    public string? AccessKeyId { get; set; }

    /// <summary>The secret of the access key.</summary>
    public string? SecretAccessKey { get; set; }

    /// <summary>How the store encrypts at rest. <value>Default: None, which is what the bucket is set to.</value></summary>
    [EnumDataType(typeof(S3Encryption))]
    public S3Encryption Encryption { get; set; } = S3Encryption.None;

    /// <summary>The key of <see cref="S3Encryption.Kms"/>. <value>Default: the account's own for S3.</value></summary>
    public string? KmsKeyId { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ServiceUrl is not null && !(Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            yield return new ValidationResult("The address of an S3 server begins with https:// or http://.", [nameof(ServiceUrl)]);
        if (string.IsNullOrEmpty(AccessKeyId) != string.IsNullOrEmpty(SecretAccessKey))
            yield return new ValidationResult("An access key has a name and a secret; set both or none.", [nameof(AccessKeyId)]);
        if (KmsKeyId is not null && Encryption != S3Encryption.Kms)
            yield return new ValidationResult("A key is named for the encryption Kms only.", [nameof(KmsKeyId)]);
    }
}

/// <summary>How an S3 store encrypts at rest.</summary>
public enum S3Encryption
{
    /// <summary>As the bucket is set.</summary>
    None,

    /// <summary>AES-256 with keys of the store (SSE-S3).</summary>
    Aes256,

    /// <summary>With a key of the key management service (SSE-KMS).</summary>
    Kms,
}
