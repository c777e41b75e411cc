using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Capture;

/// <summary>What clients are told about stills.</summary>
public sealed class StillUploadOptions
{
    /// <summary>JPEG quality, 0 to 1. <value>Default: 0.92.</value></summary>
    [Range(0.1, 1)]
    public double Quality { get; set; } = 0.92;

    /// <summary>Longer side, pixels. <value>Default: 1920.</value></summary>
    [Range(320, 8192)]
    public int MaxSide { get; set; } = 1920;

    /// <summary>Pictures that a client must be able to hold. <value>Default: 6.</value></summary>
    [Range(1, 32)]
    public int Keep { get; set; } = 6;

    /// <summary>Largest JPEG, bytes. <value>Default: 4 MiB.</value></summary>
    [Range(64 * 1024, 64 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 4 * 1024 * 1024;
}
