using System.Numerics;

namespace Bonafide.Vision.Landmarks;

/// <summary>The head that looks straight ahead.</summary>
internal static class NeutralHead
{
    public static ReadOnlySpan<int> Indices => [10, 33, 263, 152];

    public static ReadOnlySpan<Vector3> Points => Table;

    private static readonly Vector3[] Table = [new(0, -1, 0), new(-.5f, -.3f, 0.1f), new(.5f, -.3f, 0.1f), new(0, 1, 0)];
}
