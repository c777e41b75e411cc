using System.Diagnostics;
using System.Globalization;

namespace Bonafide.Vision.Media;

/// <summary>
/// The command line of the decoder process: one named demuxer and one named decoder, input from a pipe, one frame out to a pipe, no other
/// protocol, no file, no network, an empty environment, and limits on processor time, memory, threads and files set before it starts.
/// </summary>
internal static class FfmpegCommand
{
    private const string Limiter = "/usr/bin/prlimit";
    private const string Decoder = "/usr/bin/ffmpeg";

    // The address space holds FFmpeg's libraries (about 400 MB mapped), the input, and a few copies of the decoded picture.
    private const long BaseAddressSpace = 700L << 20;
    private const int CopiesOfThePicture = 4;
    private const int LargestBytesPerPixel = 8;
    private const int ProcessorSeconds = 20;
    private const int OpenFiles = 32;

    // The encoder looks ahead: it holds up to 40 pictures, besides those it refers to.
    private const int EncoderCopies = 16;

    public static bool IsAvailable => CanRun(Decoder);

    public static bool CanRun(string program) => File.Exists(program) && File.Exists(Limiter);

    public static ProcessStartInfo For(MediaType type, int inputBytes, long maxPixels)
    {
        var (demuxer, codec) = Formats(type);
        return Limited(
            inputBytes,
            maxPixels,
            [
                "-loglevel", "error", "-xerror", "-protocol_whitelist", "pipe", "-format_whitelist", demuxer, "-codec_whitelist", codec,
                "-threads", "1", "-err_detect", Strictness(type), "-max_pixels", Text(maxPixels), .. WholeFile(type, inputBytes), "-f", demuxer, "-i", "pipe:0",
                "-an", "-sn", "-dn", "-frames:v", "1", "-threads", "1", "-filter_threads", "1", "-pix_fmt", "rgba", "-c:v", "pam", "-f", "image2pipe", "pipe:1",
            ]);
    }

    /// <summary>
    /// Pictures of a video as JPEGs, one after the other: none sooner than 95 ms after the one before, none made up. Their times come line by line over
    /// standard error.
    /// </summary>
    public static ProcessStartInfo ForVideo(bool isWebM, int inputBytes, long maxPixels, int maxFrames)
    {
        var (demuxer, codecs) = isWebM ? ("matroska", "vp8,vp9,libvpx,libvpx-vp9,libdav1d,av1") : ("mov", "h264,hevc,vp9,libdav1d,av1,mpeg4");
        // The filter that prints times prints those of marked frames alone, so each is marked.
        const string filter = @"select='isnan(prev_selected_t)+gte(t-prev_selected_t,0.095)',scale='if(gt(iw,ih),min(iw,1280),-2)':'if(gt(iw,ih),-2,min(ih,1280))',metadata=mode=add:key=taken:value=1,metadata=mode=print:file=pipe\\:2";
        return Limited(
            inputBytes,
            maxPixels,
            [
                "-loglevel", "error", "-protocol_whitelist", "pipe", "-format_whitelist", demuxer, "-codec_whitelist", codecs,
                "-threads", "1", "-max_pixels", Text(maxPixels), "-f", demuxer, "-i", "pipe:0",
                "-an", "-sn", "-dn", "-vf", filter, "-fps_mode", "passthrough", "-frames:v", Text(maxFrames), "-threads", "1", "-filter_threads", "1",
                "-pix_fmt", "yuvj420p", "-c:v", "mjpeg", "-q:v", "2", "-f", "image2pipe", "pipe:1",
            ]);
    }

    /// <summary>
    /// A video of JPEGs that come in Matroska: H.264 in fragments, which is how MP4 can be written to a pipe. All pictures are brought to one size,
    /// since a phone that is turned changes it.
    /// </summary>
    public static ProcessStartInfo ForEncoding(VideoEncoding encoding)
    {
        var (width, height) = (Text(encoding.Width), Text(encoding.Height));
        return Limited(
            encoding.Program,
            BaseAddressSpace + EncoderCopies * LargestBytesPerPixel * encoding.MaxPixels,
            (int)Math.Ceiling(encoding.TimeLimit.TotalSeconds),
            [
                "-loglevel", "error", "-xerror", "-protocol_whitelist", "pipe", "-format_whitelist", "matroska", "-codec_whitelist", "mjpeg",
                "-threads", "1", "-max_pixels", Text(encoding.MaxPixels), "-f", "matroska", "-i", "pipe:0", "-map_metadata", "-1",
                "-an", "-sn", "-dn", "-vf", $"scale={width}:{height}:force_original_aspect_ratio=decrease,pad={width}:{height}:-1:-1,setsar=1",
                "-fps_mode", "passthrough", "-filter_threads", "1", "-threads", "1", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "veryfast",
                "-crf", Text(encoding.Quality), "-profile:v", "high", "-bf", "0", "-movflags", "frag_keyframe+empty_moov+default_base_moof", "-f", "mp4", "pipe:1",
            ]);
    }

    private static ProcessStartInfo Limited(int inputBytes, long maxPixels, string[] arguments) => Limited(
        Decoder, BaseAddressSpace + 2L * inputBytes + CopiesOfThePicture * LargestBytesPerPixel * maxPixels, ProcessorSeconds, arguments);

    private static ProcessStartInfo Limited(string program, long memory, int processorSeconds, string[] arguments)
    {
        var start = new ProcessStartInfo(Limiter)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        string[] all =
        [
            $"--cpu={Text(processorSeconds)}", $"--as={Text(memory)}", $"--nofile={Text(OpenFiles)}", "--fsize=0", "--core=0", "--",
            program, "-nostdin", "-hide_banner", .. arguments,
        ];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        return start;
    }

    // TIFF scatters its parts over the file, so the demuxer must take all of it as one frame.
    private static string[] WholeFile(MediaType type, int inputBytes) => type == MediaType.Tiff ? ["-frame_size", Text(inputBytes)] : [];

    // FFmpeg's TIFF decoder counts its own writer's tags as errors when told to stop at all of them.
    private static string Strictness(MediaType type) => type == MediaType.Tiff ? "crccheck+bitstream+buffer" : "explode";

    private static (string Demuxer, string Codec) Formats(MediaType type) => type switch
    {
        MediaType.Png => ("png_pipe", "png,apng"),
        MediaType.WebP => ("webp_pipe", "webp"),
        MediaType.Bmp => ("bmp_pipe", "bmp"),
        MediaType.Gif => ("gif", "gif"),
        MediaType.Tiff => ("tiff_pipe", "tiff"),
        MediaType.Avif => ("mov", "libdav1d,av1"),
        MediaType.Heic => ("mov", "hevc"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "FFmpeg is not asked to decode this."),
    };

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
