using System.ComponentModel.DataAnnotations;
using Bonafide.Liveness.Policy;

namespace Bonafide.Server.Capsules;

/// <summary>Sealed capsules and what is done with them. Checked at start.</summary>
public sealed class CapsuleOptions
{
    /// <summary>Life of a session token. <value>Default: 5 minutes.</value></summary>
    [Range(typeof(TimeSpan), "00:00:30", "01:00:00")]
    public TimeSpan SessionTokenLife { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Largest capsule, and largest sum of files, bytes; each upload is held in memory while it is judged. <value>Default: 32 MiB.</value></summary>
    [Range(64 * 1024, 512 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Uploads held in memory at the same time; further ones are refused with 429. <value>Default: 16.</value></summary>
    [Range(1, 10_000)]
    public int MaxUploads { get; set; } = 16;

    /// <summary>How strictly captures are judged. <value>Default: HIGH.</value></summary>
    public SecurityLevel SecurityLevel { get; set; } = SecurityLevel.High;

    /// <summary>
    /// Whether the page shows a light sequence during a capture: <c>off</c>, <c>offered</c> (the person may go without) or <c>required</c>. <value>Default: off.</value>
    /// </summary>
    [AllowedValues("off", "offered", "required")]
    public string Light { get; set; } = "off";

    /// <summary>Life of a folder, for keys that set no retention of their own. <value>Default: 24 hours.</value></summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Whether the Instant API asks for an access token where no capsule speaks for itself. <value>Default: true.</value></summary>
    public bool InstantAuthorization { get; set; } = true;

    /// <summary>What the browser plugin is told.</summary>
    public PluginOptions Web { get; set; } = new();
}
