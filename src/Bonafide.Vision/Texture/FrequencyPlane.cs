namespace Bonafide.Vision.Texture;

/// <summary>Where each value of a <see cref="Fourier"/> power spectrum lies, and which of them may be called a peak.</summary>
internal static class FrequencyPlane
{
    /// <summary>Rings of equal frequency, one per cycle in a tile.</summary>
    public const int Rings = Fourier.Size / 2;

    private const int Blocks = Fourier.Size / 8;
    private const int FinestPattern = 30;
    private const int CoarsestPattern = 7;
    private const int CoarsestBand = 4;

    /// <summary>Ring of each value; <see cref="Rings"/> and more in the corners beyond the finest wave.</summary>
    public static readonly int[] Ring = [.. All().Select(at => (int)Math.Round(Math.Sqrt(at.U * at.U + at.V * at.V)))];

    /// <summary>Values in each ring.</summary>
    public static readonly int[][] Members =
        [.. Enumerable.Range(0, Rings).Select(ring => Enumerable.Range(0, Fourier.Size * Fourier.Size).Where(i => Ring[i] == ring).ToArray())];

    /// <summary>Waves of 2 to 9 pixels in any direction, but for those of JPEG's blocks. Coarser ones belong to the face.</summary>
    public static readonly int[] Patterns =
        [.. All().Select((at, i) => (at, i)).Where(pair => Ring[pair.i] is >= CoarsestPattern and <= FinestPattern && !IsOfBlocks(pair.at)).Select(pair => pair.i)];

    /// <summary>Waves of 2 to 16 pixels along or across the picture, but for those of JPEG's blocks.</summary>
    public static readonly int[] Bands =
    [
        .. All().Select((at, i) => (at, i))
            .Where(pair => Ring[pair.i] is >= CoarsestBand and <= FinestPattern && Math.Min(Math.Abs(pair.at.U), Math.Abs(pair.at.V)) == 0 && !IsOfBlocks(pair.at))
            .Select(pair => pair.i),
    ];

    /// <summary>Waves of 4 to 9 pixels: the colours of a JPEG are kept at half resolution.</summary>
    public static readonly int[] ColourPatterns = [.. Patterns.Where(i => Ring[i] <= Fourier.Size / 4)];

    /// <summary>What each value is compared with: those on its ray, then those beside it.</summary>
    public static readonly int[][][] Neighbours = [.. All().Select(at => (int[][])[OnRay(at), Beside(at)])];

    private static int[] OnRay((int U, int V) at)
    {
        var radius = Math.Sqrt(at.U * at.U + at.V * at.V);
        return radius < 1 ? [0] : [.. ((int[])[-4, -3, -2, 2, 3, 4]).Select(step => At(at.U * (1 + step / radius), at.V * (1 + step / radius)))];
    }

    private static int[] Beside((int U, int V) at) =>
    [
        .. from dv in Enumerable.Range(-3, 7)
           from du in Enumerable.Range(-3, 7)
           where Math.Max(Math.Abs(du), Math.Abs(dv)) > 1
           select At(at.U + du, at.V + dv),
    ];

    private static int At(double u, double v) => Wrapped(v) * Fourier.Size + Wrapped(u);

    private static int Wrapped(double cycles) => ((int)Math.Round(cycles) + Fourier.Size) % Fourier.Size;

    // The quantised blocks repeat every 8 pixels (16 where colour is halved), which the window spreads to the neighbours.
    private static bool IsOfBlocks((int U, int V) at) => NearBlock(at.U) && NearBlock(at.V);

    private static bool NearBlock(int cycles)
    {
        var rest = Math.Abs(cycles) % Blocks;
        return Math.Min(rest, Blocks - rest) <= 1;
    }

    private static IEnumerable<(int U, int V)> All() =>
        from y in Enumerable.Range(0, Fourier.Size)
        from x in Enumerable.Range(0, Fourier.Size)
        select (Signed(x), Signed(y));

    private static int Signed(int i) => i < Fourier.Size / 2 ? i : i - Fourier.Size;
}
