using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bonafide.Simulator.Camera;

namespace Bonafide.Simulator.Rendering;

/// <summary>
/// Fills triangles row by row with perspective-correct texture coordinates and a depth test. Light is interpolated between corners. Translucent
/// surfaces mix with what was drawn before them, so the caller draws from back to front where that matters.
/// </summary>
internal sealed class Rasterizer
{
    private const float Nearest = 2;
    private Vector3[] _seen = [];

    public void Draw<TSurface>(
        LinearFrame frame, PinholeCamera camera, ScreenMesh mesh, ReadOnlySpan<Vector2> uv, ReadOnlySpan<int> triangles, TSurface surface)
        where TSurface : struct, ISurface
    {
        if (_seen.Length < mesh.Count)
            _seen = new Vector3[mesh.Count];
        for (var i = 0; i < mesh.Count; i++)
            _seen[i] = camera.Project(mesh.Points[i]);

        for (var i = 0; i < triangles.Length; i += 3)
        {
            var (a, b, c) = (triangles[i], triangles[i + 1], triangles[i + 2]);
            if (mesh.Points[a].Z > Nearest && mesh.Points[b].Z > Nearest && mesh.Points[c].Z > Nearest && OnPicture(frame, _seen[a], _seen[b], _seen[c]))
                Fill(frame, CornerOf(mesh, uv, a), CornerOf(mesh, uv, b), CornerOf(mesh, uv, c), ref surface);
        }
    }

    private static bool OnPicture(LinearFrame frame, Vector3 a, Vector3 b, Vector3 c) =>
        MathF.Max(a.X, MathF.Max(b.X, c.X)) > 0 && MathF.Min(a.X, MathF.Min(b.X, c.X)) < frame.Width
        && MathF.Max(a.Y, MathF.Max(b.Y, c.Y)) > 0 && MathF.Min(a.Y, MathF.Min(b.Y, c.Y)) < frame.Height;

    private Corner CornerOf(ScreenMesh mesh, ReadOnlySpan<Vector2> uv, int index)
    {
        var seen = _seen[index];
        return new Corner(seen.X, seen.Y, new Vector4(uv[index].X * seen.Z, uv[index].Y * seen.Z, seen.Z, 0), mesh.Diffuse[index], mesh.Gloss[index]);
    }

    private static void Fill<TSurface>(LinearFrame frame, in Corner a, in Corner b, in Corner c, ref TSurface surface)
        where TSurface : struct, ISurface
    {
        var area = (b.X - a.X) * (c.Y - a.Y) - (c.X - a.X) * (b.Y - a.Y);
        var top = (int)MathF.Ceiling(Math.Max(MathF.Min(a.Y, MathF.Min(b.Y, c.Y)), 0) - 0.5f);
        var bottom = (int)MathF.Ceiling(Math.Min(MathF.Max(a.Y, MathF.Max(b.Y, c.Y)), frame.Height) - 0.5f);
        if (Math.Abs(area) < 1e-4f || top >= bottom)
            return;

        surface.Prepare(MathF.Sqrt(UvArea(a, b, c) / Math.Abs(area)));
        var slope = new Slopes(a, b, c, 1 / area);
        for (var y = Math.Max(top, 0); y < bottom; y++)
        {
            var (left, right) = Span(a, b, c, y + 0.5f);
            var from = (int)MathF.Ceiling(Math.Max(left, 0) - 0.5f);
            var to = (int)MathF.Ceiling(Math.Min(right, frame.Width) - 0.5f);
            if (from >= to)
                continue;
            frame.Touch(y, from, to);
            FillRow(frame, a, slope, y, from, to, in surface);
        }
    }

    // Not inlined: among the values of a whole triangle the loop's own would not stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void FillRow<TSurface>(LinearFrame frame, in Corner a, in Slopes slope, int y, int from, int to, in TSurface surface)
        where TSurface : struct, ISurface
    {
        // Copies of its own: no store to the picture can change them, so they stay in registers.
        var own = surface;
        var (placeX, diffuseX, glossX) = (slope.PlaceX, slope.DiffuseX, slope.GlossX);
        var (dx, dy) = (from + 0.5f - a.X, y + 0.5f - a.Y);
        var place = a.Place + placeX * dx + slope.PlaceY * dy;
        var diffuse = a.Diffuse + diffuseX * dx + slope.DiffuseY * dy;
        var gloss = a.Gloss + glossX * dx + slope.GlossY * dy;
        var pixels = frame.Pixels.AsSpan(y * frame.Width + from, to - from);
        ref var pixel = ref MemoryMarshal.GetReference(pixels);
        ref var nearness = ref MemoryMarshal.GetReference(frame.Nearness.AsSpan(y * frame.Width + from, pixels.Length));
        for (nint x = 0; x < pixels.Length; x++)
        {
            if (place.Z > Unsafe.Add(ref nearness, x))
            {
                var depth = 1 / place.Z;
                var colour = own.Shade(place.X * depth, place.Y * depth, diffuse, gloss);
                if (colour.W > 0.995f)
                    (Unsafe.Add(ref pixel, x), Unsafe.Add(ref nearness, x)) = (colour, place.Z);
                else if (colour.W > 0.004f)
                    Mix(ref Unsafe.Add(ref pixel, x), ref Unsafe.Add(ref nearness, x), colour, place.Z);
            }

            place += placeX;
            diffuse += diffuseX;
            gloss += glossX;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref Vector4 pixel, ref float nearness, Vector4 colour, float depth)
    {
        pixel = Vector4.Lerp(pixel, colour, colour.W);
        if (colour.W > 0.5f)
            nearness = depth;
    }

    // Each edge is walked from its upper to its lower end whichever triangle asks, so that neighbours agree on every pixel and no gap opens.
    private static (float Left, float Right) Span(in Corner a, in Corner b, in Corner c, float y)
    {
        var (left, right) = (float.MaxValue, float.MinValue);
        Cross(a, b, y, ref left, ref right);
        Cross(b, c, y, ref left, ref right);
        Cross(c, a, y, ref left, ref right);
        return (left, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Cross(in Corner one, in Corner two, float y, ref float left, ref float right)
    {
        var (x1, y1, x2, y2) = one.Y < two.Y ? (one.X, one.Y, two.X, two.Y) : (two.X, two.Y, one.X, one.Y);
        if (y < y1 || y >= y2)
            return;
        var x = x1 + (x2 - x1) * ((y - y1) / (y2 - y1));
        (left, right) = (float.MinNative(left, x), float.MaxNative(right, x));
    }

    private static float UvArea(in Corner a, in Corner b, in Corner c)
    {
        var (ua, va) = (a.Place.X / a.Place.Z, a.Place.Y / a.Place.Z);
        var (ub, vb) = (b.Place.X / b.Place.Z - ua, b.Place.Y / b.Place.Z - va);
        var (uc, vc) = (c.Place.X / c.Place.Z - ua, c.Place.Y / c.Place.Z - va);
        return Math.Abs(ub * vc - uc * vb);
    }
}
