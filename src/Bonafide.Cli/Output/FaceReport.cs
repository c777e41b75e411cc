using Bonafide.Observations;
using Bonafide.Vision.Stills;

namespace Bonafide.Cli.Output;

/// <summary>One face as <c>analyze</c> reports it; coordinates in pixels of the upright picture.</summary>
internal sealed record FaceReport
{
    public required FaceBox Box { get; init; }

    public required float Confidence { get; init; }

    /// <summary>468 points as [x, y, z].</summary>
    public required IReadOnlyList<float[]> Landmarks { get; init; }

    /// <summary>Ten points as [x, y].</summary>
    public required IReadOnlyList<float[]> Irises { get; init; }

    public required EyePair Eyes { get; init; }

    public required HeadPose Pose { get; init; }

    public required FaceQuality Quality { get; init; }

    public required float? Age { get; init; }

    public required float LeftEyeOpenness { get; init; }

    public required float RightEyeOpenness { get; init; }

    public required float MouthOpenness { get; init; }

    public required int TemplateQuality { get; init; }

    public static FaceReport Of(AnalyzedFace analyzed) => new()
    {
        Box = analyzed.Face.Box,
        Confidence = analyzed.Face.Confidence,
        Landmarks = [.. analyzed.Face.Landmarks.ToArray().Chunk(3)],
        Irises = [.. analyzed.Face.Irises.ToArray().Chunk(2)],
        Eyes = analyzed.Face.Eyes,
        Pose = analyzed.Face.Pose,
        Quality = analyzed.Face.Quality,
        Age = analyzed.Age,
        LeftEyeOpenness = analyzed.Face.LeftEyeOpenness,
        RightEyeOpenness = analyzed.Face.RightEyeOpenness,
        MouthOpenness = analyzed.Face.MouthOpenness,
        TemplateQuality = analyzed.TemplateQuality,
    };
}
