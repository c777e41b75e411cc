using Bonafide.Liveness.Capture;

namespace Bonafide.Server.Sessions;

/// <summary>The names of the capture modes in the addresses and answers of the doors, old ones included.</summary>
internal static class ModeNames
{
    public const string Passive = "LIVENESS_PASSIVE";
    public const string PassiveVideo = "LIVENESS_PASSIVE_VIDEO";
    public const string Active = "LIVENESS_ACTIVE";

    /// <summary>What can be captured and has a name here. Captures by instructions have no name of this family.</summary>
    public static IReadOnlyList<CaptureMode> Offered { get; } = [.. SupportedModes.All.Where(mode => mode != CaptureMode.Instructions)];

    /// <summary>What is accepted; the documented plural and the old name mean the active mode.</summary>
    public static CaptureMode? Parse(string name) => name switch
    {
        Passive => CaptureMode.Passive,
        PassiveVideo => CaptureMode.PassiveVideo,
        Active or "LIVENESS_ACTIVES" or "LIVENESS_HIGH" => CaptureMode.Active,
        _ => null,
    };

    public static string Of(CaptureMode mode) => mode switch
    {
        CaptureMode.Passive => Passive,
        CaptureMode.PassiveVideo => PassiveVideo,
        CaptureMode.Active => Active,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "There is no name for this mode."),
    };
}
