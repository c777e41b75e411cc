using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Capture;

/// <summary>What clients are told about live frames.</summary>
public sealed class LiveFrameOptions
{
    /// <summary>Longer side, pixels. <value>Default: 640.</value></summary>
    [Range(160, 1280)]
    public int MaxSide { get; set; } = 640;

    /// <summary>JPEG quality, 0 to 1. <value>Default: 0.7.</value></summary>
    [Range(0.1, 1)]
    public double Quality { get; set; } = 0.7;

    /// <summary>Frames per second. <value>Default: 10.</value></summary>
    [Range(1, 60)]
    public double FrameRate { get; set; } = 10;

    /// <summary>Frames that may be unanswered. <value>Default: 2.</value></summary>
    [Range(1, 16)]
    public int Window { get; set; } = 2;

    /// <summary>Largest JPEG, bytes. <value>Default: 256 KiB.</value></summary>
    [Range(4096, 1024 * 1024 - 16)]
    public int MaxBytes { get; set; } = 256 * 1024;
}
