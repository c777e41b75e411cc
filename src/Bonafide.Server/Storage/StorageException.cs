namespace Bonafide.Server.Storage;

/// <summary>Something of the evidence store did not work.</summary>
/// <param name="failure">What.</param>
/// <param name="detail">For the operator's log; nothing secret.</param>
internal sealed class StorageException(StorageFailure failure, string detail) : Exception(detail)
{
    public StorageFailure Failure { get; } = failure;

    /// <summary>Whether another attempt cannot do better.</summary>
    public bool IsFinal => Failure is StorageFailure.Altered or StorageFailure.Lost;
}
