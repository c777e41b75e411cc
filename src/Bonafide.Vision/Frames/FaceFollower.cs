using Bonafide.Observations;
using Bonafide.Vision.Detection;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Landmarks;

namespace Bonafide.Vision.Frames;

/// <summary>
/// Decides where to look in each frame: at the faces of the last one, and every few frames, or when one got lost, wherever the detector points.
/// </summary>
internal sealed class FaceFollower(VisionOptions options)
{
    // Below this the mesh network says that there is no face.
    private const float LeastConfidence = 0.5f;

    // A followed face that the detector does not confirm must look like one beyond doubt: the mesh can slide onto a background.
    private const float UnconfirmedConfidence = 0.9f;

    // Overlap from which two boxes are one face.
    private const float SameFace = 0.3f;

    private readonly List<FollowedFace> _followed = [];
    private readonly List<FollowedFace> _found = [];
    private readonly List<FaceObservation> _faces = [];
    private int _sinceDetection;

    /// <summary>The faces of the frame in the workspace, largest first.</summary>
    public IReadOnlyList<FaceObservation> Follow(FrameWorkspace workspace)
    {
        _found.Clear();
        _faces.Clear();
        var due = _followed.Count == 0 || ++_sinceDetection >= options.DetectorCadence;
        var detections = due ? Detect(workspace) : null;
        foreach (var face in _followed)
            Read(workspace, face.Region, Confirmed(face, detections) ? LeastConfidence : UnconfirmedConfidence);

        if (_found.Count < _followed.Count && detections is null)
            detections = Detect(workspace);
        if (detections is not null)
        {
            foreach (var detection in detections)
            {
                if (!_found.Exists(face => IsSame(face.Box, detection.Box)))
                    Read(workspace, FaceRegion.Of(detection), LeastConfidence);
            }
        }

        _followed.Clear();
        _followed.AddRange(_found);
        _faces.Sort(static (a, b) => b.Box.Area.CompareTo(a.Box.Area));
        return _faces.Count == 0 ? [] : _faces.ToArray();
    }

    private List<FaceDetection> Detect(FrameWorkspace workspace)
    {
        _sinceDetection = 0;
        return workspace.Detector.Detect(workspace.Image);
    }

    private void Read(FrameWorkspace workspace, RotatedSquare region, float leastConfidence)
    {
        if (_found.Count >= options.MaxFaces)
            return;
        var mesh = workspace.Reader.Locate(workspace.Image, region, thorough: false);
        var bounds = mesh.Bounds();
        if (mesh.Confidence < leastConfidence || !IsPlausible(bounds, workspace.Image) || _found.Exists(face => IsSame(face.Box, bounds)))
            return;
        _found.Add(new FollowedFace(bounds, mesh.Region()));
        _faces.Add(workspace.Reader.Observe(workspace.Image, thorough: false));
    }

    private static bool Confirmed(FollowedFace face, List<FaceDetection>? detections) =>
        detections is null || detections.Exists(detection => IsSame(face.Box, detection.Box));

    private static bool IsSame(FaceBox a, FaceBox b) => BlazeFaceCandidates.Overlap(a, b) >= SameFace;

    // A mesh that left the frame, or shrank to nothing, has lost its face.
    private static bool IsPlausible(FaceBox box, RgbxImage image) =>
        float.IsFinite(box.Area) && box.Width >= 8 && box.Height >= 8
        && box.CenterX >= 0 && box.CenterY >= 0 && box.CenterX <= image.Width && box.CenterY <= image.Height;
}

/// <summary>Where a face was.</summary>
/// <param name="Box">From forehead to chin.</param>
/// <param name="Region">Where to look for it next.</param>
internal readonly record struct FollowedFace(FaceBox Box, RotatedSquare Region);
