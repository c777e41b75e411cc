namespace Bonafide.Server.Access;

/// <summary>What a key may do. A role is a word in the database, so that later doors add theirs here and nowhere else.</summary>
public static class Role
{
    /// <summary>Make capture sessions.</summary>
    public const string Capture = "capture";

    /// <summary>Read results; create, read, match and erase faces.</summary>
    public const string Faces = "faces";

    /// <summary>The calls of the Embed door, for an integrator's back end.</summary>
    public const string Embed = "embed";

    /// <summary>Run the installation.</summary>
    public const string Admin = "admin";

    /// <summary>All roles, in the order they are listed to people.</summary>
    public static IReadOnlyList<string> All { get; } = [Capture, Faces, Embed, Admin];
}
