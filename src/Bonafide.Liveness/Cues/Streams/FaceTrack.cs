using Bonafide.Observations;

namespace Bonafide.Liveness.Cues.Streams;

/// <summary>Where a face's rigid points were over the whole capture, in face heights; frames without a face are left out.</summary>
internal sealed class FaceTrack
{
    // Eye corners, nose bridge and tip, cheeks and temples: spread out, and not moved by speech or blinks.
    private static readonly int[] Points = [33, 133, 362, 263, 168, 1, 50, 280, 234, 454, 10, 127, 356];

    private readonly List<(double Seconds, float[] Place)> _frames = [];

    public FaceTrack(IReadOnlyList<FrameObservation> frames)
    {
        foreach (var frame in frames)
        {
            if (frame.Faces.Count > 0 && frame.Faces[0].Box.Height > 0)
                _frames.Add((frame.Stamp.CapturedAt.TotalSeconds, PlaceOf(frame.Faces[0])));
        }
    }

    public int Count => _frames.Count;

    public double Begin => _frames[0].Seconds;

    public double End => _frames[^1].Seconds;

    public double Seconds(int frame) => _frames[frame].Seconds;

    /// <summary>Root mean square distance of the points in one frame from where they were at a time; null outside the capture or in a gap.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="seconds">The time; where they were then is drawn from the frames before and after.</param>
    /// <param name="widestGap">Furthest apart that those two may be, seconds.</param>
    public double? Distance(int frame, double seconds, double widestGap = 0.35)
    {
        if (seconds < Begin || seconds > End)
            return null;
        var after = FirstFrom(seconds);
        var before = Math.Max(0, after - 1);
        var (from, to) = (_frames[before], _frames[after]);
        if (to.Seconds - from.Seconds > widestGap)
            return null;
        var share = to.Seconds > from.Seconds ? (float)((seconds - from.Seconds) / (to.Seconds - from.Seconds)) : 0;
        return Distance(_frames[frame].Place, from.Place, to.Place, share);
    }

    /// <summary>Median distance of the points from where they are some time later, beginning a moment after the first frame; null when too few frames have a later one.</summary>
    public double? Travel(double lag, double since, int fewest)
    {
        var distances = new List<double>();
        for (var frame = 0; frame < Count; frame++)
        {
            if (Seconds(frame) - Begin >= since && Distance(frame, Seconds(frame) + lag, widestGap: 0.7) is { } distance)
                distances.Add(distance);
        }

        if (distances.Count < fewest)
            return null;
        distances.Sort();
        return distances[distances.Count / 2];
    }

    // Frames come in the order of their clock; one that does not is looked for in the wrong place and found in a gap.
    private int FirstFrom(double seconds)
    {
        var (low, high) = (0, _frames.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_frames[middle].Seconds >= seconds)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static double Distance(float[] place, float[] from, float[] to, float share)
    {
        var sum = 0.0;
        for (var i = 0; i < place.Length; i++)
            sum += Square(place[i] - (from[i] + share * (to[i] - from[i])));
        return Math.Sqrt(sum / Points.Length);
    }

    private static float[] PlaceOf(FaceObservation face)
    {
        var landmarks = face.Landmarks.Span;
        var place = new float[2 * Points.Length];
        for (var i = 0; i < Points.Length; i++)
        {
            place[2 * i] = landmarks[3 * Points[i]] / face.Box.Height;
            place[2 * i + 1] = landmarks[3 * Points[i] + 1] / face.Box.Height;
        }

        return place;
    }

    private static double Square(double value) => value * value;
}
