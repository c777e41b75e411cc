using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Running;

namespace Bonafide.Simulator.Bridge;

/// <summary>
/// A presentation as the camera of a real browser: each frame answers what the page has been seen to show. Runs in real time. Safe for concurrent
/// use: frames are made one after another.
/// </summary>
public sealed class BridgedCamera(IPresentation presentation, TimeProvider time) : IDisposable
{
    // Hardly any loss: the browser codes the picture again, as it would a camera's.
    private const int Quality = 94;
    private readonly FrameStudio _studio = new();
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();

    /// <summary>What the camera says of itself.</summary>
    public CameraClaim Claim => presentation.Camera;

    /// <summary>The picture that the camera takes now, as a JPEG of the track's size.</summary>
    /// <param name="page">What the page shows now.</param>
    public byte[] Shoot(SeenPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        lock (_gate)
            return _studio.Still(presentation.FrameAt(time.GetElapsedTime(_began), page.ToView()), presentation.Camera, Quality);
    }

    /// <inheritdoc/>
    public void Dispose() => _studio.Dispose();
}
