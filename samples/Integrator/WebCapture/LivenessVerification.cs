using Integrator.Transactions;
using Microsoft.Extensions.Options;

namespace Integrator.WebCapture;

/// <summary>The document's first use case: liveness detection and matching.</summary>
internal sealed class LivenessVerification(CaptureServer captures, BiometricServer biometrics, IOptions<SampleOptions> options) : IVerification
{
    public async Task<BegunVerification> BeginAsync(string mode, bool withAge, CancellationToken cancellation) =>
        new(await captures.InitLivenessSessionAsync(mode, withAge, cancellation));

    public async Task AddReferenceAsync(Transaction transaction, Stream picture, CancellationToken cancellation) =>
        transaction.ReferenceFace = await biometrics.AddReferenceAsync(transaction.Session, picture, cancellation);

    public async Task<VerificationResult?> ResultAsync(Transaction transaction, CancellationToken cancellation) =>
        await biometrics.ResultAsync(transaction.Session, cancellation) is { } result
            ? new VerificationResult(
                result.LivenessStatus, result.Diagnostic, result.LivenessMode, result.SecurityLevel, result.Age, result.BestImageId, PortraitStatus: null, IsSigned: true)
            : null;

    public async Task<byte[]?> ImageAsync(Transaction transaction, CancellationToken cancellation) =>
        transaction.BestImage is { } face ? await biometrics.ImageAsync(transaction.Session, face, cancellation) : null;

    public async Task<VerificationMatch?> MatchAsync(Transaction transaction, CancellationToken cancellation)
    {
        if (transaction is not { BestImage: { } captured, ReferenceFace: { } reference })
            return null;
        var threshold = options.Value.MatchThreshold;
        return await biometrics.MatchAsync(transaction.Session, reference, captured, cancellation) is { } match
            ? new VerificationMatch(match.Score >= threshold, match.Score, threshold, match.FalseAcceptanceRate)
            : null;
    }

    public Task EraseAsync(Transaction transaction, CancellationToken cancellation) => biometrics.EraseAsync(transaction.Session, cancellation);
}
