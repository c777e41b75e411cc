using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Access.Lockout;
using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Capture;

/// <summary>An attempt that counts against its device unless its end speaks for it.</summary>
internal sealed class CountedAttempt(CaptureToolbox tools, AttemptSource source, string? attempt)
{
    /// <summary>A success clears the device; a fault of ours takes this one attempt back; anything else leaves it counted.</summary>
    public async Task SettleAsync(LivenessStatus? stored, CaptureEnd? end)
    {
        if (attempt is null)
            return;
        try
        {
            if (stored == LivenessStatus.Success)
                await tools.Lockout.ForgiveAllAsync(attempt, source, CancellationToken.None);
            else if (stored == LivenessStatus.Error || end is null || IsOurs(end.Code))
                await tools.Lockout.ForgiveAsync(attempt, CancellationToken.None);
        }
#pragma warning disable CA1031 // The capture is over either way, and its answer must not be lost.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            tools.LockoutLog.NotForgiven(failure);
        }
    }

    private static bool IsOurs(int code) => (ErrorCode)code is
        ErrorCode.ServerFault or ErrorCode.Overloaded or ErrorCode.PartMissing or ErrorCode.StartFault or ErrorCode.TrackingFault;
}
