namespace Integrator.Transactions;

/// <summary>One person's way through the sample. The browser knows it by a cookie, the capture server by its session.</summary>
internal sealed class Transaction(string id, string mode, BegunVerification begun)
{
    private readonly TaskCompletionSource _announced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The secret in the cookie.</summary>
    public string Id => id;

    /// <summary>SESSION_ID of the capture server.</summary>
    public string Session => begun.Session;

    /// <summary>The capture mode.</summary>
    public string Mode => mode;

    /// <summary>IDENTITY_ID; null unless identities are proven.</summary>
    public string? Identity => begun.Identity;

    /// <summary>PORTRAIT_ID; null unless identities are proven.</summary>
    public string? Portrait => begun.Portrait;

    /// <summary>The face that the captured one is compared with.</summary>
    public string? ReferenceFace { get; set; }

    /// <summary>The best image, once there is a result that names one.</summary>
    public string? BestImage { get; set; }

    /// <summary>Completes when the capture server has called back.</summary>
    public Task Announced => _announced.Task;

    /// <summary>Notes that the capture server has called back.</summary>
    public void Announce() => _announced.TrySetResult();
}
