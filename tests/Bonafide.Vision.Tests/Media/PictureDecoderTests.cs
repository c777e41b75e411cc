using Bonafide.Vision.Imaging;
using Bonafide.Vision.Media;
using Bonafide.Vision.Tests.Jpeg;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Media;

public sealed class PictureDecoderTests
{
    private static readonly VisionOptions Limits = new();

    [Theory]
    [InlineData("png")]
    [InlineData("png", "-pix_fmt", "rgb48be")]
    [InlineData("webp", "-quality", "90")]
    [InlineData("bmp")]
    [InlineData("gif")]
    [InlineData("tiff")]
    [InlineData("avif", "-c:v", "libaom-av1", "-still-picture", "1", "-cpu-used", "8")]
    public async Task Every_accepted_format_shows_the_same_picture(string extension, params string[] arguments)
    {
        using var reference = await DecodeAsync(FfmpegTool.Face("png"));
        using var decoded = await DecodeAsync(FfmpegTool.Face(extension, arguments));
        (decoded.Pixels.Width, decoded.Pixels.Height).ShouldBe((320, 320));

        // GIF has 256 colours to make do with.
        MeanDifference(reference.Pixels, decoded.Pixels).ShouldBeLessThan(extension == "gif" ? 25 : 8);
    }

    [Fact]
    public async Task Transparent_parts_lie_over_white()
    {
        var clear = FfmpegTool.Face("png", "-vf", "crop=420:420:1010:170,scale=320:320,format=rgba,colorchannelmixer=aa=0");
        using var decoded = await DecodeAsync(clear);
        decoded.Pixels[160, 160].ShouldBe(((byte)255, (byte)255, (byte)255));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("bmp")]
    [InlineData("gif")]
    [InlineData("tiff")]
    [InlineData("jpg")]
    public async Task A_picture_cut_in_half_is_refused_as_damaged(string extension)
    {
        var whole = FfmpegTool.Face(extension);
        (await RefusalAsync(whole.AsMemory(0, whole.Length / 2))).ShouldBe(UnreadableImageReason.Damaged);
    }

    [Fact]
    public async Task A_png_whose_header_claims_20_000_by_20_000_is_refused_without_starting_a_decoder()
    {
        var png = FfmpegTool.Face("png");
        byte[] size = [0, 0, 0x4E, 0x20, 0, 0, 0x4E, 0x20];
        size.CopyTo(png, 16);
        (await RefusalAsync(png)).ShouldBe(UnreadableImageReason.TooLarge);
    }

    [Fact]
    public async Task A_tiff_larger_than_allowed_is_refused_though_its_size_is_known_late()
    {
        var tight = new VisionOptions { MaxStillPixels = 640 * 480 };
        var tiff = FfmpegTool.Face("tiff", "-vf", "scale=900:900");
        var refusal = await Should.ThrowAsync<UnreadableImageException>(async () => await PictureDecoder.DecodeAsync(tiff, tight, default));
        refusal.Reason.ShouldBeOneOf(UnreadableImageReason.TooLarge, UnreadableImageReason.Damaged);
    }

    [Fact]
    public async Task More_bytes_than_allowed_are_refused()
    {
        var tight = new VisionOptions { MaxStillBytes = 1024 };
        var refusal = await Should.ThrowAsync<UnreadableImageException>(async () => await PictureDecoder.DecodeAsync(new byte[1025], tight, default));
        refusal.Reason.ShouldBe(UnreadableImageReason.TooLarge);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("%PDF-1.7 and more bytes")]
    [InlineData("#EXTM3U\nfile:///etc/passwd")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public async Task What_is_no_accepted_format_never_reaches_a_decoder(string text) =>
        (await RefusalAsync(System.Text.Encoding.Latin1.GetBytes(text))).ShouldBe(UnreadableImageReason.NotAnImage);

    [Fact]
    public async Task No_mutation_of_a_png_gets_past_the_decoder_process()
    {
        var numbers = new TestNumbers(7);
        var original = FfmpegTool.Face("png", "-vf", "scale=64:64");
        for (var round = 0; round < 12; round++)
        {
            var png = original.ToArray();
            for (var n = numbers.Next(6); n >= 0; n--)
                png[8 + numbers.Next(png.Length - 8)] = (byte)numbers.Next(256);
            try
            {
                using var decoded = await DecodeAsync(png);
                decoded.Pixels.Width.ShouldBeGreaterThan(0);
            }
            catch (UnreadableImageException)
            {
                // A refusal is the other right answer.
            }
        }
    }

    [Theory]
    [InlineData(1, 160, 120)]
    [InlineData(3, 160, 120)]
    [InlineData(6, 120, 160)]
    [InlineData(8, 120, 160)]
    public async Task The_exif_orientation_is_applied(byte orientation, int width, int height)
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
        var jpeg = JpegDecoderTests.SmallJpeg();
        byte[] tagged = [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
        using var plain = await DecodeAsync(jpeg);
        using var decoded = await DecodeAsync(tagged);
        (decoded.Pixels.Width, decoded.Pixels.Height).ShouldBe((width, height));

        // The first stored pixel goes where the EXIF standard says.
        var corner = orientation switch { 3 => (159, 119), 6 => (119, 0), 8 => (0, 159), _ => (0, 0) };
        decoded.Pixels[corner.Item1, corner.Item2].ShouldBe(plain.Pixels[0, 0]);
    }

    private static Task<DecodedPicture> DecodeAsync(ReadOnlyMemory<byte> data) => PictureDecoder.DecodeAsync(data, Limits, default);

    private static async Task<UnreadableImageReason> RefusalAsync(ReadOnlyMemory<byte> data) =>
        (await Should.ThrowAsync<UnreadableImageException>(async () => await DecodeAsync(data))).Reason;

    private static double MeanDifference(RgbxImage a, RgbxImage b)
    {
        double sum = 0;
        for (var y = 0; y < a.Height; y++)
        {
            for (var x = 0; x < a.Width; x++)
                sum += Math.Abs(a[x, y].Red - b[x, y].Red) + Math.Abs(a[x, y].Green - b[x, y].Green) + Math.Abs(a[x, y].Blue - b[x, y].Blue);
        }

        return sum / (3.0 * a.Width * a.Height);
    }
}
