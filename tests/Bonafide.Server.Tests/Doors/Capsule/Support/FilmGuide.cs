using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Vision;
using Bonafide.Vision.Frames;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>What a page that measures the face says of its place.</summary>
internal sealed class FilmGuide(VisionEngine engine) : IDisposable
{
    private static readonly GuidanceLimits Far = new() { SmallestSize = 0.3, LargestSize = 0.46, OffCentre = 0.11 };
    private static readonly GuidanceLimits Near = new() { SmallestSize = 0.7, LargestSize = 0.88, OffCentre = 0.14 };

    private readonly IFrameTracker _tracker = engine.CreateTracker();
    private FrameObservation? _seen;
    private int _frames;

    public bool IsAt(FilmPlace place) => _seen is { Faces.Count: > 0 } && Towards(place) == GuidanceCode.HoldStill;

    public GuidanceCode Towards(FilmPlace place)
    {
        if (_seen is not { Faces: [var face, ..] } frame)
            return GuidanceCode.HoldStill;
        var code = GuidanceRules.Assess(frame, face, 0, place == FilmPlace.Far ? Far : Near);
        return code is GuidanceCode.MoveCloser or GuidanceCode.MoveBack or GuidanceCode.MoveLeft or GuidanceCode.MoveRight or GuidanceCode.MoveUp or GuidanceCode.MoveDown
            ? code
            : GuidanceCode.HoldStill;
    }

    public void See(byte[] jpeg, double at)
    {
        var time = TimeSpan.FromMilliseconds(at);
        _seen = _tracker.Observe(jpeg, new FrameStamp(++_frames, time, time));
    }

    public void Dispose() => _tracker.Dispose();
}

/// <summary>How near the person is to be; the usual place is found by the engine's own guidance.</summary>
internal enum FilmPlace
{
    Usual,
    Far,
    Near,
}
