using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;
using Bonafide.Vision.Tests.Models;

namespace Bonafide.Vision.Tests.Support;

/// <summary>The six photographs that come with an npm package; none is in this repository.</summary>
internal static class SampleFaces
{
    public const int Count = 6;

    private static readonly string Folder = Repository.PathTo("node_modules", "@vladmandic", "face-api", "demo");

    public static string PathOf(int number) => Path.Combine(Folder, $"sample{number}.jpg");

    public static byte[] Bytes(int number) => File.ReadAllBytes(PathOf(number));

    public static RgbxImage Pixels(int number)
    {
        using var decoder = new JpegDecoder();
        var image = new RgbxImage();
        decoder.DecodeAccurately(Bytes(number), maxPixels: 50_000_000, usefulPixels: 50_000_000, image);
        return image;
    }
}
