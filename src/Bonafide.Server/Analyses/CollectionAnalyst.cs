using Bonafide.Server.Collections;
using Bonafide.Server.Faces;
using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Analyses;

/// <summary>Whether the person is on a list. Whoever is found makes the answer DECLINED: the lists are of people to look out for.</summary>
internal sealed class CollectionAnalyst(CollectionStore store, SessionCiphers ciphers)
{
    private const int Most = 16;

    public async Task<Outcome<AnalysisOutcome>> RunAsync(
        IReadOnlyList<MediaPiece> pieces, AnalysisRequest request, string tenant, Examination examination, ITemplateMatcher matcher, CancellationToken cancellation)
    {
        if (pieces.Count is 0 or > Most)
            return AnalysisOutcome.Failed($"A search needs 1 to {Most} media with a face, not {pieces.Count}.");
        if ((await ListsAsync(request, tenant, cancellation)).IsRefused(out var refusal, out var lists))
            return refusal;
        var faces = new List<FaceTemplate>();
        foreach (var piece in pieces)
        {
            if ((await examination.FaceAsync(piece, cancellation)).IsRefused(out refusal, out var face))
                return refusal.Kind == RefusalKind.Invalid ? AnalysisOutcome.Failed(refusal.Message) : refusal;
            faces.Add(face);
        }

        var people = new List<PersonResult>();
        foreach (var list in lists)
            people.AddRange(await SearchAsync(list, faces, matcher, cancellation));
        var found = people.Where(person => person.Confidence >= (request.Threshold ?? AnalysisRequest.MatchThreshold)).OrderByDescending(person => person.Confidence).ToList();
        return new AnalysisOutcome(
            WorkState.Finished,
            found.Count > 0 ? Resolution.Declined : Resolution.Success,
            null,
            new AnalysisResults
            {
                Media = [.. pieces.Select(piece => new MediumResult(piece.Medium.Id))],
                MaxConfidence = people.Count > 0 ? people.Max(person => person.Confidence) : null,
                People = found,
            });
    }

    private async Task<Outcome<IReadOnlyList<CollectionRow>>> ListsAsync(AnalysisRequest request, string tenant, CancellationToken cancellation)
    {
        if (request.Collections is not { } names)
            return await AllAsync(tenant, cancellation);
        var lists = new List<CollectionRow>();
        foreach (var name in names)
        {
            if (await store.FindAsync(name, tenant, cancellation) is not { } list)
                return Refusal.Invalid($"There is no collection '{name}' of this owner. Make it with POST /api/collections.");
            lists.Add(list);
        }

        return lists;
    }

    // A search of nothing would find nothing and say so as if it had looked.
    private async Task<Outcome<IReadOnlyList<CollectionRow>>> AllAsync(string tenant, CancellationToken cancellation)
    {
        var all = await store.ListAsync(tenant, cancellation);
        return all.Count > 0 ? all.ToList() : Refusal.Invalid("There is no collection to search. Make one with POST /api/collections.");
    }

    private async Task<IReadOnlyList<PersonResult>> SearchAsync(
        CollectionRow list, List<FaceTemplate> faces, ITemplateMatcher matcher, CancellationToken cancellation)
    {
        using var cipher = ciphers.Open(list.Id, list.DataKey);
        var people = await store.PeopleAsync(list.Id, cancellation);
        return [.. people
            .Select(person => (person.Id, Template: SealedTemplates.Open(cipher, person.Id, person.Mode, person.Template)))
            .Select(person => (person.Id, Faces: faces.Where(face => face.Mode == person.Template.Mode).ToList(), person.Template))
            .Where(person => person.Faces.Count > 0)
            .Select(person => new PersonResult(
                person.Id, list.Alias, person.Faces.Max(face => MatchConfidence.Of(matcher.Compare(person.Template, face)))))];
    }
}
