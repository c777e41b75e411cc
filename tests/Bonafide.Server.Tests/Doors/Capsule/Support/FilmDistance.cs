using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Vision;
using Bonafide.Vision.Frames;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>What a page that measures the face says of its distance.</summary>
internal sealed class FilmDistance(VisionEngine engine) : IDisposable
{
    private readonly IFrameTracker _tracker = engine.CreateTracker();
    private double? _size;
    private int _frames;

    public bool IsAt(FilmPlace place) => _size >= From(place) && _size <= To(place);

    public GuidanceCode Towards(FilmPlace place)
    {
        if (_size is not { } size || IsAt(place))
            return GuidanceCode.HoldStill;
        return size < From(place) ? GuidanceCode.MoveCloser : GuidanceCode.MoveBack;
    }

    public void See(byte[] jpeg, double at)
    {
        var time = TimeSpan.FromMilliseconds(at);
        var frame = _tracker.Observe(jpeg, new FrameStamp(++_frames, time, time));
        _size = frame.Faces.Count > 0 ? FaceGeometry.Size(frame.Faces[0], frame) : null;
    }

    public void Dispose() => _tracker.Dispose();

    private static double From(FilmPlace place) => place == FilmPlace.Far ? 0.3 : 0.7;

    private static double To(FilmPlace place) => place == FilmPlace.Far ? 0.46 : 0.88;
}

/// <summary>How near the person is to be; the usual place is found by the engine's own guidance.</summary>
internal enum FilmPlace
{
    Usual,
    Far,
    Near,
}
