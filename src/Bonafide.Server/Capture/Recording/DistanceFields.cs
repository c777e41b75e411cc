using Bonafide.Liveness.Challenges;

namespace Bonafide.Server.Capture.Recording;

/// <summary>The drawn distances of a plan in the observations file.</summary>
internal static class DistanceFields
{
    public static void Write(FieldWriter fields, DistancesChallenge? distances)
    {
        fields.Bool(distances is not null);
        if (distances is null)
            return;
        fields.Count(distances.Count);
        for (var i = 0; i < distances.Count; i++)
        {
            fields.Double(distances.FromFar[i]);
            fields.Double(distances.FromNear[i]);
        }
    }

    public static DistancesChallenge? Read(FieldReader fields)
    {
        if (!fields.Bool())
            return null;
        var pairs = RecordingReader.ReadMany(fields.Count(RecordingFormat.DistanceBytes), () => (FromFar: fields.Double(), FromNear: fields.Double()));
        return new DistancesChallenge([.. pairs.Select(pair => pair.FromFar)], [.. pairs.Select(pair => pair.FromNear)]);
    }
}
