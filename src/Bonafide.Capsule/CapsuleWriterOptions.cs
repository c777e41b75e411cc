using System.Security.Cryptography;

namespace Bonafide.Capsule;

/// <summary>How a capsule is written.</summary>
public sealed record CapsuleWriterOptions
{
    /// <summary>The clock of the log. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Key material for the ephemeral key; fixed only where a test needs the same bytes again.</summary>
    internal Func<byte[]> KeyMaterial { get; init; } = () => RandomNumberGenerator.GetBytes(32);
}
