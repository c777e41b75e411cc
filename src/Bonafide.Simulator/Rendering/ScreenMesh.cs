using System.Numerics;

namespace Bonafide.Simulator.Rendering;

/// <summary>The corners of a mesh as one frame needs them: placed before the camera and lit. Reused from frame to frame.</summary>
internal sealed class ScreenMesh
{
    /// <summary>Number of corners.</summary>
    public int Count { get; private set; }

    /// <summary>Corners before the camera, centimetres.</summary>
    public Vector3[] Points { get; private set; } = [];

    /// <summary>Light that a white surface would send; w is opacity.</summary>
    public Vector4[] Diffuse { get; private set; } = [];

    /// <summary>Mirrored light; w belongs to the surface.</summary>
    public Vector4[] Gloss { get; private set; } = [];

    public void Resize(int count)
    {
        Count = count;
        if (Points.Length < count)
            (Points, Diffuse, Gloss) = (new Vector3[count], new Vector4[count], new Vector4[count]);
    }
}
