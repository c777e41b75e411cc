using Integrator.Transactions;
using Microsoft.Extensions.Options;

namespace Integrator.IdentityProofing;

/// <summary>The document's second use case: an identity that is proven by a live portrait and a document.</summary>
internal sealed class IdentityVerification(IdentityServer server, IOptions<SampleOptions> options) : IVerification
{
    public async Task<BegunVerification> BeginAsync(string mode, bool withAge, CancellationToken cancellation)
    {
        var sample = options.Value;
        var identity = await server.CreateIdentityAsync(cancellation);
        // The page said what is done with the picture, and the person pressed its button.
        await server.SubmitConsentAsync(identity, cancellation);
        var capture = await server.StartCaptureAsync(identity, mode, sample.SecurityLevel, sample.NumberOfChallenge, cancellation);
        return new BegunVerification(capture.SessionId, identity, capture.Id);
    }

    public Task AddReferenceAsync(Transaction transaction, Stream picture, CancellationToken cancellation) =>
        server.SubmitDocumentAsync(transaction.Identity!, picture, cancellation);

    public async Task<VerificationResult?> ResultAsync(Transaction transaction, CancellationToken cancellation)
    {
        var status = await server.StatusAsync(transaction.Identity!, transaction.Portrait!, cancellation);
        if (status.Status == "PROCESSING")
            return null;
        var fault = status.Errors is [var first, ..] ? first : null;
        var liveness = fault?.Code switch
        {
            null => "SUCCESS",
            "PRESENTATION_ATTACK" => "SPOOF",
            "SERVICE_FAILED" => "ERROR",
            _ => "FAILED",
        };
        return new VerificationResult(
            liveness, fault?.Message, transaction.Mode, options.Value.SecurityLevel, Age: null, fault is null ? transaction.Identity : null, status.Status, IsSigned: false);
    }

    public Task<byte[]?> ImageAsync(Transaction transaction, CancellationToken cancellation) => server.PortraitAsync(transaction.Identity!, cancellation);

    public async Task<VerificationMatch?> MatchAsync(Transaction transaction, CancellationToken cancellation) =>
        (await server.IdentityAsync(transaction.Identity!, cancellation)).Portrait is { Score: { } score } portrait
            ? new VerificationMatch(portrait.Status == "VERIFIED", score, Threshold: null, FalseAcceptanceRate: null)
            : null;

    public Task EraseAsync(Transaction transaction, CancellationToken cancellation) => server.EraseAsync(transaction.Identity!, cancellation);
}
