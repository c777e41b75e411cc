using System.Numerics;
using Bonafide.Observations;
using Bonafide.Simulator.Geometry;

namespace Bonafide.Simulator.People;

/// <summary>A face that was measured in a photograph, turned to the front and put in centimetres.</summary>
internal sealed class FaceShape
{
    /// <summary>Distance of the outer eye corners of the canonical head, centimetres: the yardstick for faces of unknown size.</summary>
    private const float EyeSpan = 8.9f;

    private readonly float _scale;
    private readonly Vector2 _origin;
    private readonly float _cosine;
    private readonly float _sine;

    public FaceShape(FaceObservation face)
    {
        var measured = face.Landmarks.Span;
        var photograph = new Vector3[FaceObservation.LandmarkCount];
        for (var i = 0; i < photograph.Length; i++)
            photograph[i] = new Vector3(measured[3 * i], measured[3 * i + 1], measured[3 * i + 2]);

        var (left, right) = (photograph[FaceIndex.LeftEyeOuter], photograph[FaceIndex.RightEyeOuter]);
        _scale = Vector3.Distance(left, right) / EyeSpan;
        var middle = (left + right) / 2;
        _origin = new Vector2(middle.X, middle.Y);
        (_sine, _cosine) = MathF.SinCos(face.Pose.Roll * MathF.PI / 180);

        var back = Quaternion.Conjugate(RigidPose.Head(face.Pose.Yaw, face.Pose.Pitch, face.Pose.Roll));
        Points = Array.ConvertAll(photograph, point => Vector3.Transform((point - middle) / _scale, back));
        OnPortrait = Array.ConvertAll(photograph, point => ToPortrait(new Vector2(point.X, point.Y)));
    }

    /// <summary>Pixels of the photograph per centimetre of face.</summary>
    public float Scale => _scale;

    /// <summary>The 468 points, centimetres from the middle between the eyes; the face looks along -z.</summary>
    public Vector3[] Points { get; }

    /// <summary>Where each point is seen on the upright portrait, centimetres from the middle between the eyes.</summary>
    public Vector2[] OnPortrait { get; }

    /// <summary>Pixel of the photograph for a place on the portrait.</summary>
    public Vector2 ToPhotograph(Vector2 portrait) =>
        _origin + _scale * new Vector2(portrait.X * _cosine - portrait.Y * _sine, portrait.X * _sine + portrait.Y * _cosine);

    private Vector2 ToPortrait(Vector2 pixel)
    {
        var from = (pixel - _origin) / _scale;
        return new Vector2(from.X * _cosine + from.Y * _sine, -from.X * _sine + from.Y * _cosine);
    }
}
