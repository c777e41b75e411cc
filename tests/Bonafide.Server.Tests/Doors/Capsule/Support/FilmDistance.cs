using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Vision;
using Bonafide.Vision.Frames;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>What a page that measures the face says of its distance.</summary>
internal sealed class FilmDistance(VisionEngine engine) : IDisposable
{
    private const double FarFrom = 0.3;
    private const double FarTo = 0.46;
    private const double Near = 0.7;
    private readonly IFrameTracker _tracker = engine.CreateTracker();
    private double? _size;
    private int _frames;

    public bool IsFar => _size is >= FarFrom and <= FarTo;

    public GuidanceCode Far => _size switch
    {
        > FarTo => GuidanceCode.MoveBack,
        < FarFrom => GuidanceCode.MoveCloser,
        _ => GuidanceCode.HoldStill,
    };

    public GuidanceCode Nearer => _size < Near ? GuidanceCode.MoveCloser : GuidanceCode.HoldStill;

    public void See(byte[] jpeg, double at)
    {
        var time = TimeSpan.FromMilliseconds(at);
        var frame = _tracker.Observe(jpeg, new FrameStamp(++_frames, time, time));
        _size = frame.Faces.Count > 0 ? FaceGeometry.Size(frame.Faces[0], frame) : null;
    }

    public void Dispose() => _tracker.Dispose();
}
