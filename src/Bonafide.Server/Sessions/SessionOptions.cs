using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Sessions;

/// <summary>Life of a session.</summary>
public sealed class SessionOptions
{
    /// <summary>
    /// From the making of a session to its erasure with faces, images and result, for keys that set no retention of their own.
    /// <value>Default: 24 hours.</value>
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often expired sessions are looked for. <value>Default: 1 minute.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ExpiryInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a capture's hold on its session lasts unless renewed; a running node renews it three times in that time, so this is how long the
    /// session of a crashed node stays busy. <value>Default: 90 s.</value>
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:03", "01:00:00")]
    public TimeSpan Hold { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>Longest time from the first frame of a capture to its last. <value>Default: 60 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan CaptureTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether pages show a light sequence where a session's request does not say. Pages that do not draw with our scripts must then show
    /// the colours of <c>trackingFn</c> themselves. <value>Default: false.</value>
    /// </summary>
    public bool Light { get; set; }

    /// <summary>Keep face images. Without them <c>…/image</c> answers 204; templates and results are kept all the same. <value>Default: true.</value></summary>
    public bool StoreImages { get; set; } = true;
}
