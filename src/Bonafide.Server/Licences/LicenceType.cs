namespace Bonafide.Server.Licences;

/// <summary>What a licence is for.</summary>
public static class LicenceType
{
    /// <summary>The embedded verification page.</summary>
    public const string Embed = "embed";

    /// <summary>The capsule door's web plugin.</summary>
    public const string Plugin = "plugin";

    /// <summary>All types, in the order they are listed to people.</summary>
    public static IReadOnlyList<string> All { get; } = [Embed, Plugin];
}
