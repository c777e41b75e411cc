using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions.Devices;
using Bonafide.Server.Storage.Spool;
using Bonafide.Vision.Stills;

namespace Bonafide.Server.Sessions;

/// <summary>What a capture leaves behind.</summary>
public sealed record CaptureOutcome
{
    /// <summary>The judgement.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The best image; null when none is fit to be kept.</summary>
    public BestImage? Best { get; init; }

    /// <summary>Camera, screen and page facts as the client told them, as JSON; stored as evidence.</summary>
    public required string ClientFacts { get; init; }

    /// <summary>The <c>User-Agent</c> header of the socket request.</summary>
    public string? UserAgent { get; init; }

    /// <summary>What else the client told of its device.</summary>
    internal DeviceTraits Traits { get; init; } = DeviceTraits.None;

    /// <summary>The frames, for the evidence video; null when none is wanted or there are none.</summary>
    internal SpooledFrames? Footage { get; init; }

    /// <summary>The stored observations, as written by the capture; input of a later replay.</summary>
    public required ReadOnlyMemory<byte> Observations { get; init; }
}

/// <summary>The picture that stands for the capture.</summary>
/// <param name="Jpeg">The still as the client sent it.</param>
/// <param name="Analysis">What was found in it.</param>
/// <param name="Face">The captured person's face in it.</param>
public sealed record BestImage(ReadOnlyMemory<byte> Jpeg, StillAnalysis Analysis, AnalyzedFace Face);
