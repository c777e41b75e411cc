namespace Bonafide.Server.Identities;

/// <summary>What was submitted.</summary>
internal enum SubmissionKind
{
    /// <summary>A live capture of the person.</summary>
    Portrait,

    /// <summary>The picture of an identity document, whose portrait is the reference.</summary>
    Document,
}
