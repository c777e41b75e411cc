using System.Diagnostics;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Capture.Support;

/// <summary>
/// A synthetic camera: parts of the sample photographs, moved about a little with sensor-like noise, as small live frames and full-size stills. The one
/// person's head alone moves, before a room that stands still. Made by FFmpeg when first needed and held in memory only.
/// </summary>
public sealed class Footage
{
    private const int Rate = 10;
    private static readonly Lazy<Footage> LazyPerson = new(() => new Footage("sample3.jpg", "620:349:830:170", "", 40, "hypot((X-737)/420,(Y-420)/470)"));
    private static readonly Lazy<Footage> LazyOther = new(() => new Footage("sample3.jpg", "620:349:360:275", "", 10));
    private static readonly Lazy<Footage> LazyPair = new(() => new Footage("sample3.jpg", "900:506:900:130", "", 10));
    private static readonly Lazy<Footage> LazyEmpty = new(() => new Footage("sample3.jpg", "620:349:830:170", ",gblur=sigma=80", 10));

    private Footage(string photograph, string window, string effect, int count, string? head = null)
    {
        using var folder = new TemporaryFolder();
        Film(folder.Path, photograph, window, effect, count, head);
        Live = ReadAll(folder.Path, "live");
        Stills = ReadAll(folder.Path, "still");
        Live.Count.ShouldBe(count);
        Stills.Count.ShouldBe(count);
    }

    /// <summary>One person, well placed.</summary>
    public static Footage Person => LazyPerson.Value;

    /// <summary>Another person.</summary>
    public static Footage Other => LazyOther.Value;

    /// <summary>Two people side by side.</summary>
    public static Footage Pair => LazyPair.Value;

    /// <summary>Nobody.</summary>
    public static Footage Empty => LazyEmpty.Value;

    /// <summary>640 × 360.</summary>
    public IReadOnlyList<byte[]> Live { get; }

    /// <summary>1280 × 720, the same moments.</summary>
    public IReadOnlyList<byte[]> Stills { get; }

    /// <summary>A live frame, from the start again when all were used.</summary>
    public byte[] this[int at] => Live[at % Live.Count];

    // What lies outside the head, whose edge is where the expression is 1, is taken from where the picture stood at first.
    private static string Before(string window, string sway, string head)
    {
        var inside = $"255*clip((1.1-{head})/0.2,0,1)";
        return $"split[moving][standing];[moving]{sway},scale=1280:720:flags=lanczos,format=yuv444p[head];"
            + $"[standing]crop={window},scale=1280:720:flags=lanczos,format=yuv444p[room];"
            + $"color=black:s=1280x720:d=0.1:r={Rate},format=yuv444p,geq=lum='{inside}':cb='{inside}':cr='{inside}',loop=-1:1[mask];[room][head][mask]maskedmerge";
    }

    private static byte[][] ReadAll(string folder, string name) =>
        [.. Directory.GetFiles(folder, name + "*.jpg").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static void Film(string folder, string photograph, string window, string effect, int count, string? head)
    {
        var size = window.Split(':');
        var reach = head is null ? "1" : "1.3";
        var sway = $"crop={size[0]}:{size[1]}:x='{size[2]}+{reach}*(3*sin(t*1.7)+1.5*sin(t*4.1))':y='{size[3]}+{reach}*(2*sin(t*1.3)+1.2*sin(t*3.7))'";
        string[] arguments =
        [
            "-v", "error", "-nostdin", "-loop", "1", "-framerate", $"{Rate}", "-i",
            Path.Combine(Repository.Root, "node_modules/@vladmandic/face-api/demo", photograph),
            "-filter_complex",
            $"[0:v]{(head is null ? sway : Before(window, sway, head))},scale=1280:720:flags=lanczos,setsar=1{effect},noise=alls=5:allf=t+u,format=yuvj420p,split[still][small];"
                + "[small]scale=640:360[live]",
            "-map", "[still]", "-frames:v", $"{count}", "-q:v", "2", Path.Combine(folder, "still%03d.jpg"),
            "-map", "[live]", "-frames:v", $"{count}", "-q:v", "4", Path.Combine(folder, "live%03d.jpg"),
        ];
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardError = true })!;
        var complaints = ffmpeg.StandardError.ReadToEnd();
        ffmpeg.WaitForExit();
        ffmpeg.ExitCode.ShouldBe(0, complaints);
    }
}
