using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Analysis;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Server.Sessions.Results;
using Bonafide.Server.Uploads;

namespace Bonafide.Server.Photos;

/// <summary>
/// Judges the picture that a page hands on by the capture that it was made in: live where the engine called the capture so and the picture shows the same
/// person as the best image that the engine chose.
/// </summary>
internal sealed class CapturedPicture(
    SealedPictureReader reader, PictureAnalyst analyst, ResultStore results, StoredCapture stored, FaceStore faces, SessionCiphers ciphers, IVisionProvider vision)
{
    private const string AnotherPerson = "The picture does not show the person of the capture. Begin again.";
    private const string NoBestImage = "No picture of the capture was good enough to compare with. Begin again.";

    public async Task<Outcome<JudgedPicture>> JudgeAsync(ReadOnlyMemory<byte> capsule, string tenant, CancellationToken cancellation)
    {
        var read = await reader.ReadAsync(capsule, tenant, PictureAnalyst.MaxBytes, session => ReadyAsync(session, cancellation), cancellation);
        if (read.IsRefused(out var refusal, out var opened))
            return refusal;
        if ((await analyst.AnalyzeAsync(opened.Picture, cancellation)).IsRefused(out refusal, out var picture))
            return refusal;
        return await results.FindAsync(opened.Session.Id, cancellation) is { } result
            ? await JudgeAsync(opened.Session, result, picture, cancellation)
            : NotFinished;
    }

    private static Refusal NotFinished { get; } = Refusal.Invalid("The capture of this session is not finished. Send the capsule after its 'result' came over the socket.");

    private async Task<Refusal?> ReadyAsync(Session session, CancellationToken cancellation) =>
        await results.FindAsync(session.Id, cancellation) is null ? NotFinished : null;

    private async Task<Outcome<JudgedPicture>> JudgeAsync(Session session, ResultRow result, AnalyzedPicture picture, CancellationToken cancellation)
    {
        if ((await ObjectionAsync(session, result, picture, cancellation)).IsRefused(out var refusal, out var objection))
            return refusal;
        var (mode, level, light) = (session.Mode, session.SecurityLevel, session.Light);
        var required = VerdictPolicy.Current.For(level, mode, light, DistancesChallenge.IsAskedFor(mode, level, light));
        var recording = await stored.RecordingAsync(session, result, cancellation);
        return new JudgedPicture
        {
            Picture = picture,
            SessionId = session.Id,
            IsLive = objection.Length == 0,
            Score = objection is AnotherPerson or NoBestImage ? 0 : WeakestCue.Score(stored.Cues(session, result), required),
            Diagnostic = objection.Length == 0 ? null : objection,
            Instructions = recording?.Plan.Instructions,
        };
    }

    /// <returns>What speaks against the picture; empty when nothing does.</returns>
    private async Task<Outcome<string>> ObjectionAsync(Session session, ResultRow result, AnalyzedPicture picture, CancellationToken cancellation)
    {
        if (result.Status != LivenessStatus.Success)
            return result.Diagnostic ?? "The capture was not judged live. Begin again.";
        if (vision.Get().IsMissing(out var missing, out var ready))
            return Refusal.Unavailable(missing.Reason);
        if (result.BestFaceId is not { } id || await faces.FindAsync(session.Id, id, cancellation) is not { } best)
            return NoBestImage;
        if (picture.Face is not { Template: { } template, TemplateQuality: >= 0 } || template.Mode != best.Mode)
            return AnotherPerson;
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        return ready.Matcher.Compare(SealedTemplates.Open(cipher, best), template).IsMatch ? "" : AnotherPerson;
    }
}
