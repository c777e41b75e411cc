using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Running;

namespace Bonafide.Simulator.Bridge;

/// <summary>
/// A presentation as the camera of a real browser: each frame answers what the page has been seen to show. Runs in real time as long as frames are
/// asked for often enough, and in slow motion otherwise. Safe for concurrent use: frames are made one after another.
/// </summary>
public sealed class BridgedCamera(IPresentation presentation, TimeProvider time) : IDisposable
{
    // Hardly any loss: the browser codes the picture again, as it would a camera's.
    private const int Quality = 94;

    // A camera's usual middle size: larger pictures cannot be made at a camera's rate beside a browser and a server.
    private const int LongestSide = 960;

    // A busy machine would show a head that leaps from frame to frame, as no head does; a slow one is still a head.
    private static readonly TimeSpan LongestStep = TimeSpan.FromMilliseconds(120);
    private readonly FrameStudio _studio = new();
    private readonly Lock _gate = new();
    private long _asked = time.GetTimestamp();
    private TimeSpan _now;

    /// <summary>What the camera says of itself.</summary>
    public CameraClaim Claim { get; } = Fitted(presentation.Camera);

    /// <summary>The picture that the camera takes now, as a JPEG of the track's size.</summary>
    /// <param name="page">What the page shows now.</param>
    public byte[] Shoot(SeenPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        lock (_gate)
        {
            var asked = time.GetTimestamp();
            var passed = time.GetElapsedTime(_asked, asked);
            (_asked, _now) = (asked, _now + (passed < LongestStep ? passed : LongestStep));
            return _studio.Still(presentation.FrameAt(_now, page.ToView()), Claim, Quality);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _studio.Dispose();

    private static CameraClaim Fitted(CameraClaim claim)
    {
        var share = Math.Min(1.0, LongestSide / (double)Math.Max(claim.Width, claim.Height));
        return claim with { Width = Even(claim.Width * share), Height = Even(claim.Height * share) };
    }

    // Video is made of pairs of pixels.
    private static int Even(double size) => 2 * (int)Math.Round(size / 2);
}
