using Bonafide.Liveness.Guidance;
using Bonafide.Observations;

namespace Bonafide.Liveness.Capture;

/// <summary>Follows one face through the frames and measures its motion.</summary>
internal sealed class FaceFollower
{
    private static readonly TimeSpan StillFor = TimeSpan.FromMilliseconds(500);
    private const double StillSpeed = 0.12;
    private const double SameFaceOverlap = 0.2;

    private FaceBox? _last;
    private TimeSpan _lastAt;
    private TimeSpan? _slowSince;

    /// <summary>The face in the last frame; null when it had none.</summary>
    public FaceObservation? Face { get; private set; }

    /// <summary>Its speed, face heights per second; 0 when unknown.</summary>
    public double Speed { get; private set; }

    /// <summary>Whether it has been at rest for half a second.</summary>
    public bool IsStill { get; private set; }

    /// <summary>Takes the next frame.</summary>
    public void Follow(FrameObservation frame)
    {
        Face = Choose(frame.Faces);
        var now = frame.Stamp.CapturedAt;
        if (Face is null)
        {
            (_last, _slowSince, Speed, IsStill) = (null, null, 0, false);
            return;
        }

        var seconds = (now - _lastAt).TotalSeconds;
        Speed = _last is { } last && seconds > 0 ? FaceGeometry.Displacement(last, Face.Box) / seconds : 0;
        _slowSince = Speed <= StillSpeed ? _slowSince ?? now : null;
        IsStill = _slowSince is { } since && now - since >= StillFor;
        (_last, _lastAt) = (Face.Box, now);
    }

    // Someone walking through the background must not take the capture over by being larger for one frame.
    private FaceObservation? Choose(IReadOnlyList<FaceObservation> faces)
    {
        if (faces.Count == 0)
            return null;
        if (_last is not { } last)
            return faces[0];
        var best = faces[0];
        var overlap = 0.0;
        foreach (var face in faces)
        {
            var with = FaceGeometry.Overlap(last, face.Box);
            if (with > overlap)
                (best, overlap) = (face, with);
        }

        return overlap >= SameFaceOverlap ? best : faces[0];
    }
}
