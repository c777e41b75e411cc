using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Access.Lockout;

/// <summary>When a device that was captured in vain is locked, and for how long. Validated at start.</summary>
public sealed class LockoutOptions
{
    /// <summary>Whether devices are locked at all. <value>Default: true.</value></summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Captures that a device may begin without success within <see cref="Window"/>. <value>Default: 5.</value></summary>
    [Range(1, 10_000)]
    public int MaxPerDevice { get; set; } = 5;

    /// <summary>Captures of one session that may begin without success within <see cref="Window"/>. <value>Default: 5.</value></summary>
    [Range(1, 10_000)]
    public int MaxPerSession { get; set; } = 5;

    /// <summary>
    /// Captures that may begin without success within <see cref="Window"/> from one network address (IPv6: one /64); 0 for any number. A limit
    /// locks everybody behind the same address, a household or a whole office. <value>Default: 0.</value>
    /// </summary>
    [Range(0, 1_000_000)]
    public int MaxPerNetwork { get; set; }

    /// <summary>The time within which attempts add up. <value>Default: 15 min.</value></summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long a lock lasts, from the attempt that was one too many. Where it is shorter than <see cref="Window"/>, a device that is free again has
    /// one attempt before it is locked anew. <value>Default: 15 min.</value>
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan LockFor { get; set; } = TimeSpan.FromMinutes(15);
}
