using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Landmarks;

/// <summary>An upright square round a face, as the mesh network saw it.</summary>
/// <param name="planes">Red, green, blue, 0 to 1.</param>
/// <param name="size">Side, pixels.</param>
/// <param name="map">From the crop to the picture.</param>
internal readonly ref struct FaceCrop(ReadOnlySpan<float> planes, int size, AffineMap map)
{
    public ReadOnlySpan<float> Planes { get; } = planes;

    public int Size { get; } = size;

    public AffineMap Map { get; } = map;
}
