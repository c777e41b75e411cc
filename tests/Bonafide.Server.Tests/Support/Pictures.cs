using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;

namespace Bonafide.Server.Tests.Support;

/// <summary>Pictures to send: real faces from a package of the build, and things that only pretend to be pictures.</summary>
internal static class Pictures
{
    private static readonly ConcurrentDictionary<int, Lazy<byte[]>> Faces = new();

    /// <summary>A photograph of one or more people, 960 pixels wide.</summary>
    public static byte[] Face(int number) => Faces.GetOrAdd(number, _ => new Lazy<byte[]>(() =>
    {
        var original = File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "node_modules", "@vladmandic", "face-api", "demo", $"sample{number}.jpg"));
        return ConvertAsync(original, "mjpeg", "scale=960:-2").GetAwaiter().GetResult();
    })).Value.ToArray();

    /// <summary>The same picture in another format or turned, made by FFmpeg.</summary>
    public static async Task<byte[]> ConvertAsync(byte[] picture, string codec, string filter = "null")
    {
        using var folder = new TemporaryFolder();
        var (input, output) = (Path.Combine(folder.Path, "in.jpg"), Path.Combine(folder.Path, "out.bin"));
        await File.WriteAllBytesAsync(input, picture);
        using var ffmpeg = Process.Start(new ProcessStartInfo(
            "ffmpeg", ["-v", "error", "-i", input, "-vf", filter, "-frames:v", "1", "-c:v", codec, "-q:v", "2", "-f", "image2pipe", output]))!;
        await ffmpeg.WaitForExitAsync();
        ffmpeg.ExitCode.ShouldBe(0);
        return await File.ReadAllBytesAsync(output);
    }

    public static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("face.jpg").Open())
            entry.Write(new byte[10_000]);
        return stream.ToArray();
    }

    /// <summary>A real JPEG whose header was changed to claim this size.</summary>
    public static byte[] Claiming(ushort width, ushort height)
    {
        var jpeg = Face(1);
        for (var at = 2; at < jpeg.Length - 9; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)))
        {
            if (jpeg[at] != 0xFF || jpeg[at + 1] is not (0xC0 or 0xC1 or 0xC2))
                continue;
            BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(at + 5), height);
            BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(at + 7), width);
            return jpeg;
        }

        throw new InvalidDataException("The sample has no frame header.");
    }
}
