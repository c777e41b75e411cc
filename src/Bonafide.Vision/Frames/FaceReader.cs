using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;
using Bonafide.Vision.Quality;

namespace Bonafide.Vision.Frames;

/// <summary>From a region that should hold a face to its observation. One per worker; not safe for concurrent use.</summary>
internal sealed class FaceReader(FaceMeshNetwork meshes, IrisNetwork irises) : IDisposable
{
    private readonly FaceQualityMeter _quality = new();

    /// <summary>The mesh of the last face read; overwritten by the next.</summary>
    public FaceMesh Mesh { get; } = new();

    /// <summary>Finds the landmarks; the caller judges <see cref="FaceMesh.Confidence"/> before it goes on.</summary>
    public FaceMesh Locate(RgbxImage image, RotatedSquare region, bool thorough)
    {
        meshes.Locate(image, region, Mesh, thorough);
        return Mesh;
    }

    /// <summary>Looks at the eyes and the picture quality, and puts everything known of <see cref="Mesh"/> together.</summary>
    public FaceObservation Observe(RgbxImage image, bool thorough)
    {
        irises.Locate(image, Mesh, thorough);
        var lids = Mesh.Lids.AsSpan();
        return new FaceObservation
        {
            Box = Mesh.Bounds(),
            Confidence = Mesh.Confidence,
            Landmarks = Mesh.Points.AsSpan().ToArray(),
            Irises = Mesh.Irises.AsSpan().ToArray(),
            Eyes = EyeCenters(),
            Pose = HeadPoseEstimator.Estimate(Mesh),
            LeftEyeOpenness = Openness.OfEye(lids[..(2 * FaceMesh.LidPoints)]),
            RightEyeOpenness = Openness.OfEye(lids[(2 * FaceMesh.LidPoints)..]),
            MouthOpenness = Openness.OfMouth(Mesh),
            Quality = _quality.Measure(image, meshes.Crop, Mesh),
        };
    }

    public void Dispose()
    {
        meshes.Dispose();
        irises.Dispose();
    }

    // Midway between the corners: unlike the iris it does not follow the gaze.
    private EyePair EyeCenters()
    {
        var left = (Mesh.Point(MeshIndex.LeftEyeOuter) + Mesh.Point(MeshIndex.LeftEyeInner)) / 2;
        var right = (Mesh.Point(MeshIndex.RightEyeOuter) + Mesh.Point(MeshIndex.RightEyeInner)) / 2;
        return new EyePair(left.X, left.Y, right.X, right.Y);
    }
}
