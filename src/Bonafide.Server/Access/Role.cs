namespace Bonafide.Server.Access;

/// <summary>What a key may do. A role is a word in the database, so that later doors add theirs here and nowhere else.</summary>
public static class Role
{
    /// <summary>Make capture sessions.</summary>
    public const string Capture = "capture";

    /// <summary>Read results; create, read, match and erase faces.</summary>
    public const string Faces = "faces";

    /// <summary>Hand in captures, fetch session tokens, read and erase folders.</summary>
    public const string Client = "client";

    /// <summary>What a client may, for the one who runs a client's business.</summary>
    public const string ClientAdmin = "client-admin";

    /// <summary>Hand in captures, fetch session tokens and read folders, but erase nothing.</summary>
    public const string ClientOperator = "client-operator";

    /// <summary>Read folders.</summary>
    public const string Operator = "operator";

    /// <summary>Open stored capsules; every opening is recorded.</summary>
    public const string Investigator = "investigator";

    /// <summary>Run the installation.</summary>
    public const string Admin = "admin";

    /// <summary>The calls of the Embed door, for an integrator's back end.</summary>
    public const string Embed = "embed";

    /// <summary>The Identities door, for the back end of a relying service: all of it.</summary>
    public const string RelyingService = "relying-service";

    /// <summary>The Identities door, for a user-facing application: consents, captures, documents and how far they are; nothing of what is kept.</summary>
    public const string UserApplication = "user-application";

    /// <summary>What the Identities door leaves to people: see the open cases with their pictures, and settle them; nothing else.</summary>
    public const string Adjudicator = "adjudicator";

    /// <summary>All roles, in the order they are listed to people.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Capture, Faces, Client, ClientAdmin, ClientOperator, Operator, Investigator, Embed, RelyingService, UserApplication, Adjudicator, Admin];
}
