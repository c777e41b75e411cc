using Bonafide.Liveness.Policy;

namespace Bonafide.Server.Sessions;

/// <summary>The names of the security levels in the answers of the doors.</summary>
internal static class LevelNames
{
    public static SecurityLevel? Parse(string name) => name switch
    {
        "LOW" => SecurityLevel.Low,
        "MEDIUM" => SecurityLevel.Medium,
        "HIGH" => SecurityLevel.High,
        _ => null,
    };

    public static string Of(SecurityLevel level) => level switch
    {
        SecurityLevel.Low => "LOW",
        SecurityLevel.Medium => "MEDIUM",
        SecurityLevel.High => "HIGH",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no name for this level."),
    };
}
