using Bonafide.Vision.Templates;

namespace Bonafide.Server.Faces;

/// <summary>One comparison of two faces of a session.</summary>
internal sealed record Match(FaceRow Reference, FaceRow Candidate, FaceMatch Comparison)
{
    /// <summary>
    /// The moment from which both faces were there, milliseconds since 1970. Comparing is repeatable, so that asking twice gives the same answer,
    /// signature included.
    /// </summary>
    public long Created => Math.Max(Reference.Created, Candidate.Created);
}
