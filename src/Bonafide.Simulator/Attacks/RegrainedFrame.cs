using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Sensor;
using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.Attacks;

/// <summary>A frame with fresh noise of a few codes on it: an injector's way of never sending the same bytes twice.</summary>
internal sealed record RegrainedFrame(ICapturedFrame Source, ulong Seed, float Codes) : ICapturedFrame
{
    public void Develop(Darkroom darkroom, int width, int height, RgbxImage target)
    {
        Source.Develop(darkroom, width, height, target);
        var rows = new SeededRandom(Seed);
        for (var y = 0; y < height; y++)
        {
            var noise = NoiseTable.Values.Slice((int)(rows.NextBits() % NoiseTable.Length), width);
            var codes = target.Pixels.Slice(y * target.Stride, target.Stride);
            for (var x = 0; x < width; x++)
            {
                codes[4 * x] = Code(codes[4 * x] + noise[x].X * Codes);
                codes[4 * x + 1] = Code(codes[4 * x + 1] + noise[x].Y * Codes);
                codes[4 * x + 2] = Code(codes[4 * x + 2] + noise[x].Z * Codes);
            }
        }
    }

    private static byte Code(float value) => (byte)Math.Clamp(value + 0.5f, 0, 255);
}
