namespace Bonafide.Vision.Media;

/// <summary>How a video is made.</summary>
public sealed record VideoEncoding
{
    /// <summary>Width, pixels; even.</summary>
    public required int Width { get; init; }

    /// <summary>Height, pixels; even.</summary>
    public required int Height { get; init; }

    /// <summary>H.264 rate factor, 0 (lossless) to 51. <value>Default: 26.</value></summary>
    public int Quality { get; init; } = 26;

    /// <summary>Largest picture that is decoded, pixels. <value>Default: 1280 × 1280.</value></summary>
    public int MaxPixels { get; init; } = 1280 * 1280;

    /// <summary>Largest video, bytes. <value>Default: 64 MiB.</value></summary>
    public int MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Longest time, by the clock and of the processor. <value>Default: 2 minutes.</value></summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The FFmpeg program. <value>Default: /usr/bin/ffmpeg.</value></summary>
    public string Program { get; init; } = "/usr/bin/ffmpeg";
}
