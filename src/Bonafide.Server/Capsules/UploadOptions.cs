using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Capsules;

/// <summary>Pictures that come sealed.</summary>
public sealed class UploadOptions
{
    /// <summary>From the making of an upload's secret to the arrival of the capsule that is sealed with it. <value>Default: 10 minutes.</value></summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);
}
