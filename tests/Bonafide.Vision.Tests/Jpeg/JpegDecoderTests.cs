using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Jpeg;

public sealed class JpegDecoderTests
{
    private const int Limit = 4_000_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_encoded_is_decoded_almost_unchanged(bool progressive)
    {
        using var picture = Gradient(123, 77);
        using var decoder = new JpegDecoder();
        using var decoded = new RgbxImage();
        decoder.DecodeFast(Scenes.Jpeg(picture, 95, progressive), Limit, decoded);
        (decoded.Width, decoded.Height).ShouldBe((123, 77));
        MeanDifference(picture, decoded).ShouldBeLessThan(3);
    }

    [Fact]
    public void A_picture_larger_than_useful_is_halved_while_decoding()
    {
        using var picture = Gradient(800, 600);
        using var decoder = new JpegDecoder();
        using var decoded = new RgbxImage();
        decoder.DecodeAccurately(Scenes.Jpeg(picture), Limit, usefulPixels: 100_000, decoded).ShouldBe(4);
        (decoded.Width, decoded.Height).ShouldBe((200, 150));
    }

    [Fact]
    public void A_header_of_20_000_by_20_000_is_refused_before_any_memory_is_taken()
    {
        using var decoder = new JpegDecoder();
        using var target = new RgbxImage();
        var jpeg = WithSize(SmallJpeg(), 20_000, 20_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<UnreadableImageException>(() => decoder.DecodeFast(jpeg, Limit, target)).Reason.ShouldBe(UnreadableImageReason.TooLarge);
        (target.Width, target.Height).ShouldBe((0, 0));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(95)]
    public void A_truncated_jpeg_is_refused_as_damaged(int percent)
    {
        var jpeg = SmallJpeg();
        using var decoder = new JpegDecoder();
        using var target = new RgbxImage();
        Should.Throw<UnreadableImageException>(() => decoder.DecodeFast(jpeg.AsSpan(0, jpeg.Length * percent / 100), Limit, target))
            .Reason.ShouldBe(UnreadableImageReason.Damaged);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 a zip archive")]
    [InlineData("<html>")]
    public void Bytes_that_are_no_jpeg_are_refused_as_such(string text)
    {
        using var decoder = new JpegDecoder();
        Should.Throw<UnreadableImageException>(() => decoder.ReadHeader(System.Text.Encoding.Latin1.GetBytes(text)))
            .Reason.ShouldBe(UnreadableImageReason.NotAnImage);
    }

    [Fact]
    public void Stray_bytes_between_segments_do_not_spoil_a_whole_picture()
    {
        var jpeg = SmallJpeg();
        byte[] sloppy = [.. jpeg[..20], 0, 0, 0, .. jpeg[20..]];
        using var decoder = new JpegDecoder();
        using var target = new RgbxImage();
        decoder.DecodeFast(sloppy, Limit, target);
        target.Width.ShouldBe(160);
    }

    [Fact]
    public void No_mutation_of_a_jpeg_brings_the_decoder_down()
    {
        var numbers = new TestNumbers(20);
        var original = SmallJpeg();
        using var decoder = new JpegDecoder();
        using var target = new RgbxImage();
        var refused = 0;
        for (var round = 0; round < 1500; round++)
        {
            var jpeg = original.ToArray();
            for (var n = numbers.Next(8); n >= 0; n--)
                jpeg[numbers.Next(jpeg.Length)] = (byte)numbers.Next(256);
            var length = numbers.Next(4) == 0 ? numbers.Next(jpeg.Length) : jpeg.Length;
            try
            {
                decoder.DecodeAccurately(jpeg.AsSpan(0, length), Limit, Limit, target);
            }
            catch (UnreadableImageException)
            {
                refused++;
            }
        }

        refused.ShouldBeInRange(100, 1499);
        decoder.DecodeFast(original, Limit, target);
        target.Width.ShouldBe(160);
    }

    internal static byte[] SmallJpeg()
    {
        using var picture = Gradient(160, 120);
        return Scenes.Jpeg(picture);
    }

    /// <summary>Overwrites the size in the frame header.</summary>
    internal static byte[] WithSize(byte[] jpeg, ushort width, ushort height)
    {
        ReadOnlySpan<byte> frameHeader = [0xFF, 0xC0];
        var at = jpeg.AsSpan().IndexOf(frameHeader);
        byte[] size = [(byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width];
        size.CopyTo(jpeg, at + 5);
        return jpeg;
    }

    private static RgbxImage Gradient(int width, int height)
    {
        using var black = Scenes.Flat(width, height, 0);
        return Scenes.Map(black, (x, y, _) => 40 + 150f * x / width + 40 * MathF.Sin(y * 0.2f));
    }

    private static double MeanDifference(RgbxImage a, RgbxImage b)
    {
        double sum = 0;
        for (var y = 0; y < a.Height; y++)
        {
            for (var x = 0; x < a.Width; x++)
                sum += Math.Abs(a[x, y].Green - b[x, y].Green);
        }

        return sum / (a.Width * a.Height);
    }
}
