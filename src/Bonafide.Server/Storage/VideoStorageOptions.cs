using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Storage;

/// <summary>The evidence video.</summary>
public sealed class VideoStorageOptions
{
    /// <summary>
    /// Frames of one capture that are kept for its video, bytes; the video ends there. <value>Default: 64 MiB.</value>
    /// </summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public long MaxFrameBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>H.264 rate factor, 0 to 51; lower is better and larger. <value>Default: 26.</value></summary>
    [Range(0, 51)]
    public int Quality { get; set; } = 26;

    /// <summary>Longest time to encode one video, by the clock and of the processor. <value>Default: 2 minutes.</value></summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The FFmpeg program; it must be able to write H.264 (libx264). <value>Default: /usr/bin/ffmpeg.</value></summary>
    [Required]
    public string Program { get; set; } = "/usr/bin/ffmpeg";
}
