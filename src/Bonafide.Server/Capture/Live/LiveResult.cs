using Bonafide.Server.Capture.Protocol;

namespace Bonafide.Server.Capture.Live;

/// <summary>How the live part of a capture ended.</summary>
internal abstract record LiveResult
{
    /// <summary>Enough was seen; these stills are wanted.</summary>
    internal sealed record Collected(IReadOnlyList<long> Stills) : LiveResult;

    /// <summary>It ran to an end that is a result, but no good one.</summary>
    internal sealed record Failed(ErrorCode Code) : LiveResult;

    /// <summary>A part of the server failed.</summary>
    internal sealed record Faulted : LiveResult
    {
        public static readonly Faulted Instance = new();
    }

    /// <summary>It ended without an outcome; the session may be captured again.</summary>
    internal sealed record Ended(CaptureEnd End) : LiveResult;
}
