using Bonafide.Observations;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Texture;

/// <summary>Measures the fine structure inside a face, pixel by pixel as the camera delivered it. One per worker; not safe for concurrent use.</summary>
internal sealed class TextureMeter
{
    // The outline, the hair and the background stay outside.
    private const float Inset = 0.12f;

    // Fewer tiles have peaks by chance; more cost time and tell nothing new.
    private const int FewestTiles = 6;
    private const int TilesPerSide = 8;

    private readonly SharedSpectrum _luma = new();
    private readonly SharedSpectrum _blue = new();
    private readonly SharedSpectrum _red = new();
    private float[] _planes = [];

    /// <summary>Null when the face is too small to hold enough tiles.</summary>
    public StillTexture? Measure(RgbxImage image, FaceBox box)
    {
        var left = (int)Math.Max(0, box.X + Inset * box.Width);
        var top = (int)Math.Max(0, box.Y + Inset * box.Height);
        var width = (int)Math.Min(image.Width, box.X + (1 - Inset) * box.Width) - left;
        var height = (int)Math.Min(image.Height, box.Y + (1 - Inset) * box.Height) - top;
        if (width < Fourier.Size || height < Fourier.Size)
            return null;
        int[] columns = Starts(width), rows = Starts(height);
        if (columns.Length * rows.Length < FewestTiles)
            return null;

        var area = width * height;
        Split(image, left, top, width, height);
        ReadOnlySpan<float> luma = _planes.AsSpan(0, area), blue = _planes.AsSpan(area, area), red = _planes.AsSpan(2 * area, area);
        AddTiles(_luma, luma, width, columns, rows);
        AddTiles(_blue, blue, width, columns, rows);
        AddTiles(_red, red, width, columns, rows);

        var (peak, ring) = _luma.Peak(FrequencyPlane.Patterns);
        var sorted = luma.ToArray();
        Array.Sort(sorted);
        return new StillTexture
        {
            Tiles = columns.Length * rows.Length,
            LumaPeak = peak,
            ChromaPeak = MathF.Max(_blue.Peak(FrequencyPlane.ColourPatterns).Ratio, _red.Peak(FrequencyPlane.ColourPatterns).Ratio),
            Banding = _luma.Peak(FrequencyPlane.Bands).Ratio,
            Period = Fourier.Size / (float)ring,
            Slope = _luma.Slope(),
            Black = sorted[area / 100],
            White = sorted[area - 1 - area / 100],
            ColourSpread = MathF.Sqrt(Variance(blue) + Variance(red)),
        };
    }

    // Half overlapping where few fit, spread evenly where many do.
    private static int[] Starts(int length)
    {
        var room = length - Fourier.Size;
        var count = Math.Min(TilesPerSide, 1 + room / (Fourier.Size / 2));
        return [.. Enumerable.Range(0, count).Select(i => count == 1 ? room / 2 : i * room / (count - 1))];
    }

    private static void AddTiles(SharedSpectrum spectrum, ReadOnlySpan<float> plane, int width, int[] columns, int[] rows)
    {
        spectrum.Clear();
        foreach (var top in rows)
        {
            foreach (var left in columns)
                spectrum.Add(plane, width, left, top);
        }
    }

    // Luma and the two colour differences of ITU-R BT.601, as in the file.
    private void Split(RgbxImage image, int left, int top, int width, int height)
    {
        var area = width * height;
        if (_planes.Length < 3 * area)
            _planes = new float[3 * area];
        var pixels = image.Pixels;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var at = (top + y) * image.Stride + 4 * (left + x);
                float red = pixels[at], green = pixels[at + 1], blue = pixels[at + 2];
                var luma = 0.299f * red + 0.587f * green + 0.114f * blue;
                var i = y * width + x;
                (_planes[i], _planes[area + i], _planes[2 * area + i]) = (luma, 0.564f * (blue - luma), 0.713f * (red - luma));
            }
        }
    }

    private static float Variance(ReadOnlySpan<float> values)
    {
        double sum = 0, squares = 0;
        foreach (var value in values)
            (sum, squares) = (sum + value, squares + value * value);
        var mean = sum / values.Length;
        return (float)Math.Max(0, squares / values.Length - mean * mean);
    }
}
