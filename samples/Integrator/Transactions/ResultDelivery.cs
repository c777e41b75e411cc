using Integrator.WebCapture;
using Microsoft.Extensions.Options;

namespace Integrator.Transactions;

/// <summary>Step 8: brings a result to the page, by polling or when the capture server has called back.</summary>
internal sealed class ResultDelivery(
    IVerification verification, IOptions<SampleOptions> options, TimeProvider time, ILogger<ResultDelivery> log)
{
    /// <summary>How long a callback is waited for. Callbacks can get lost; then the result is asked for.</summary>
    private static readonly TimeSpan CallbackPatience = TimeSpan.FromSeconds(20);

    /// <returns>The result; null when there is none yet and the page should ask again.</returns>
    public async Task<DeliveredResult?> NextAsync(Transaction transaction, CancellationToken cancellation)
    {
        var delivery = options.Value.CallbackUrl is null ? "polling" : await CallbackAsync(transaction, cancellation);
        if (await verification.ResultAsync(transaction, cancellation) is not { } result)
            return null;
        transaction.BestImage = result.BestImage;
        log.Ended(result.LivenessStatus, delivery);
        return new DeliveredResult(
            result.LivenessStatus, result.Diagnostic, result.LivenessMode, result.SecurityLevel, result.Age, result.BestImage is not null, delivery,
            result.PortraitStatus, result.IsSigned);
    }

    private async Task<string> CallbackAsync(Transaction transaction, CancellationToken cancellation)
    {
        try
        {
            await transaction.Announced.WaitAsync(CallbackPatience, time, cancellation);
            return "callback";
        }
        catch (TimeoutException)
        {
            log.CallbackMissing();
            return "polling";
        }
    }
}

/// <summary>The verified result, as the page shows it.</summary>
internal sealed record DeliveredResult(
    string LivenessStatus, string? Diagnostic, string LivenessMode, string SecurityLevel, AgeResult? Age, bool HasImage, string DeliveredBy,
    string? PortraitStatus, bool IsSigned);
