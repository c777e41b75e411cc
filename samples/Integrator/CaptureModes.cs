namespace Integrator;

/// <summary>The three liveness modes. Each has a page of its own.</summary>
internal static class CaptureModes
{
    public const string PassiveVideo = "LIVENESS_PASSIVE_VIDEO";
    public const string Active = "LIVENESS_ACTIVE";
    private const string Passive = "LIVENESS_PASSIVE";

    public static IReadOnlyList<string> All { get; } = [Passive, PassiveVideo, Active];

    /// <summary>Path of a mode's page; null for a mode that does not exist.</summary>
    public static string? PageOf(string? mode) => mode switch
    {
        Passive => "/passive",
        PassiveVideo => "/passive-video",
        Active => "/active",
        _ => null,
    };
}
