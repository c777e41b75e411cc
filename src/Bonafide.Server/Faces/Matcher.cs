using Bonafide.Server.Analysis;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Faces;

/// <summary>Compares a face with all others of its session.</summary>
internal sealed class Matcher(FaceStore store, SessionCiphers ciphers, IVisionProvider vision)
{
    /// <returns>Best first. Faces whose template was made by another algorithm cannot be compared and are left out.</returns>
    public async Task<Outcome<IReadOnlyList<Match>>> MatchAsync(Session session, FaceRow reference, CancellationToken cancellation)
    {
        if (vision.Get().IsMissing(out var missing, out var ready))
            return Refusal.Unavailable(missing.Reason);
        var faces = await store.ListAsync(session.Id, cancellation);
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        var template = SealedTemplates.Open(cipher, reference);
        var matches = new List<Match>();
        foreach (var candidate in faces.Where(face => face.Id != reference.Id && face.Mode == reference.Mode))
            matches.Add(new Match(reference, candidate, ready.Matcher.Compare(template, SealedTemplates.Open(cipher, candidate))));
        matches.Sort((a, b) => b.Comparison.Score.CompareTo(a.Comparison.Score));
        return matches;
    }
}
