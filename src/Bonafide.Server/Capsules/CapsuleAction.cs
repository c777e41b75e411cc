namespace Bonafide.Server.Capsules;

/// <summary>What the server does with a session and its capsule; the words of the trail.</summary>
internal static class CapsuleAction
{
    public const string TokenIssued = "token.issued";
    public const string Received = "capsule.received";
    public const string Refused = "capsule.refused";
    public const string Opened = "capsule.opened";
    public const string Judged = "capsule.judged";
    public const string Stored = "capsule.stored";
    public const string Investigated = "capsule.investigated";
    public const string Erased = "capsule.erased";
}
