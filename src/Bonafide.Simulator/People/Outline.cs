using System.Numerics;

namespace Bonafide.Simulator.People;

/// <summary>A closed line around a centre, as a distance for every direction.</summary>
internal sealed class Outline
{
    private const int Steps = 360;
    private readonly float[] _reach = new float[Steps + 1];

    public Outline(Vector2 centre, ReadOnlySpan<Vector2> corners)
    {
        Centre = centre;
        for (var i = 0; i <= Steps; i++)
        {
            var (sine, cosine) = MathF.SinCos(i * 2 * MathF.PI / Steps);
            _reach[i] = Reach(new Vector2(cosine, sine), corners);
        }
    }

    public Vector2 Centre { get; }

    /// <summary>Distance from the centre over the outline's distance in the same direction: 1 on the line.</summary>
    public float Share(Vector2 point)
    {
        var from = point - Centre;
        var angle = MathF.Atan2(from.Y, from.X);
        var place = (angle < 0 ? angle + 2 * MathF.PI : angle) * Steps / (2 * MathF.PI);
        var step = Math.Clamp((int)place, 0, Steps - 1);
        return from.Length() / (_reach[step] + (_reach[step + 1] - _reach[step]) * (place - step));
    }

    private float Reach(Vector2 direction, ReadOnlySpan<Vector2> corners)
    {
        var reach = 0.1f;
        for (var i = 0; i < corners.Length; i++)
        {
            var (a, b) = (corners[i] - Centre, corners[(i + 1) % corners.Length] - Centre);
            var edge = b - a;
            var across = direction.X * edge.Y - direction.Y * edge.X;
            if (Math.Abs(across) < 1e-6f)
                continue;
            var distance = (a.X * edge.Y - a.Y * edge.X) / across;
            var along = (a.X * direction.Y - a.Y * direction.X) / across;
            if (distance > 0 && along is >= 0 and <= 1)
                reach = Math.Max(reach, distance);
        }

        return reach;
    }
}
