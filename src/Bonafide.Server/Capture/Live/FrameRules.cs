using Bonafide.Liveness.Capture;
using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Capture.Live;

/// <summary>What one capture may send: growing frame ids, and twice the frames that the agreed rate makes in the agreed time.</summary>
internal sealed class FrameRules(CapturePlan plan, LiveFrameOptions options)
{
    private const int Tolerance = 2;
    private readonly long _most = options.Window + (long)Math.Ceiling(Tolerance * options.FrameRate * plan.Timeout.TotalSeconds);
    private long _lastId;
    private long _count;

    /// <summary>Checks the next frame.</summary>
    /// <returns>The rule that it breaks; null when it breaks none.</returns>
    public string? Check(LiveFrame frame)
    {
        if (frame.FrameId <= _lastId)
            return "Frame ids grow from frame to frame.";
        _lastId = frame.FrameId;
        return ++_count > _most ? "More frames came than the agreed rate allows." : null;
    }
}
