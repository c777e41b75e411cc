using Bonafide.Server.Photos;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Embed;

/// <summary>A judged picture in the door's words.</summary>
internal sealed record LivenessAnswer(string Message, int StatusCode, long Timestamp) : EmbedAnswer(Message, StatusCode, Timestamp)
{
    private const int Decimals = 4;

    public string? SessionId { get; init; }

    /// <summary>capture or image.</summary>
    public required string Method { get; init; }

    public required string ImageDigest { get; init; }

    public required int Nface { get; init; }

    public required LivenessPart Liveness { get; init; }

    public IEnumerable<string>? Instructions { get; init; }

    public required QualityAnswer ImageQuality { get; init; }

    public required BoxAnswer BoundingBox { get; init; }

    public required LandmarkAnswer FaceLandmark { get; init; }

    public static LivenessAnswer Of(JudgedPicture judged, long now) => new(judged.Diagnostic ?? "Liveness judged.", StatusCodes.Status200OK, now)
    {
        SessionId = judged.SessionId,
        Method = judged.SessionId is null ? "image" : "capture",
        ImageDigest = judged.Picture.Digest,
        Nface = judged.Picture.Analysis.Faces.Count,
        Liveness = new LivenessPart(judged.IsLive, Math.Round(judged.Score, Decimals)),
        Instructions = judged.Instructions?.Select(InstructionNames.Of),
        ImageQuality = QualityAnswer.Of(judged.Picture.Quality),
        BoundingBox = BoxAnswer.Of(judged.Picture.Face.Face.Box),
        FaceLandmark = LandmarkAnswer.Of(judged.Picture.Face.Face),
    };

    /// <summary>The verdict, and the score of the weakest cue that it rests on.</summary>
    internal sealed record LivenessPart(bool Status, double Probability);
}
