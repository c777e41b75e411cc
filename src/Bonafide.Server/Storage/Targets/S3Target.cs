using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Bonafide.Server.Storage.Targets;

/// <summary>A bucket behind the S3 API. Objects are put as they are read, over TLS, and encrypted there.</summary>
internal sealed class S3Target(StorageOptions options) : IStorageTarget, IDisposable
{
    private readonly Lazy<AmazonS3Client> _client = new(() => Connect(options));

    public async Task PutAsync(StoredObject item, StoredContent content, CancellationToken cancellation)
    {
        using var body = new MemoryStream(content.Plain, writable: false);
        var request = new PutObjectRequest
        {
            BucketName = item.Bucket,
            Key = item.ObjectKey,
            ContentType = item.ContentType,
            InputStream = body,
            // The store refuses what was damaged on the way.
            ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(item.Sha256!)),
            UseChunkEncoding = false,
        };
        if (options.S3.Encryption != S3Encryption.None)
        {
            request.ServerSideEncryptionMethod = options.S3.Encryption == S3Encryption.Kms
                ? ServerSideEncryptionMethod.AWSKMS
                : ServerSideEncryptionMethod.AES256;
        }

        if (options.S3.KmsKeyId is { } key)
            request.ServerSideEncryptionKeyManagementServiceKeyId = key;
        await CallAsync(client => client.PutObjectAsync(request, cancellation), cancellation);
    }

    public Task DeleteAsync(StoredObject item, CancellationToken cancellation) =>
        CallAsync(client => client.DeleteObjectAsync(item.Bucket, item.ObjectKey, cancellation), cancellation);

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    private async Task CallAsync(Func<AmazonS3Client, Task> call, CancellationToken cancellation)
    {
        try
        {
            await call(_client.Value);
        }
        catch (AmazonS3Exception refused) when (refused.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError)
        {
            throw new StorageException(StorageFailure.Refused, $"The store answered {(int)refused.StatusCode} {refused.ErrorCode}.");
        }
        catch (AmazonServiceException failed)
        {
            throw new StorageException(StorageFailure.Unreachable, failed.StatusCode == 0 ? "The store does not answer." : $"The store answered {(int)failed.StatusCode} {failed.ErrorCode}.");
        }
        catch (AmazonClientException)
        {
            // Among them: no credentials were found.
            throw new StorageException(StorageFailure.Refused, "The client of the store could not make the call; are its credentials set?");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new StorageException(StorageFailure.Unreachable, "The store does not answer.");
        }
    }

    private static AmazonS3Client Connect(StorageOptions options)
    {
        var s3 = options.S3;
        var config = new AmazonS3Config
        {
            // The queue repeats, over hours; a call need not.
            MaxErrorRetry = 1,
            Timeout = options.TransferTimeout,
            ForcePathStyle = s3.ForcePathStyle ?? s3.ServiceUrl is not null,
            // Servers of other makes do not know the trailing checksums that newer clients add by themselves.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (s3.ServiceUrl is { } url)
            (config.ServiceURL, config.AuthenticationRegion) = (url, s3.Region);
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(s3.Region);
        return s3.AccessKeyId is { Length: > 0 } id
            ? new AmazonS3Client(new BasicAWSCredentials(id, s3.SecretAccessKey), config)
            : new AmazonS3Client(config);
    }
}
