using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Doors.Demo;

/// <summary>The demo page and its small back end, which plays the integrator's server so that no API key reaches the browser.</summary>
public sealed class DemoOptions
{
    /// <summary>Serve <c>/demo/</c>. Anyone who can reach it can make captures: switch it off in production. <value>Default: true.</value></summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Life of a session made by the demo. <value>Default: 1 hour.</value></summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(1);
}
