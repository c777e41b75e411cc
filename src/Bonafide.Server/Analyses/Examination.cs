using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Capsules;
using Bonafide.Server.Capture.Recorded;
using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Sessions;
using Bonafide.Vision.Templates;

namespace Bonafide.Server.Analyses;

/// <summary>Looks at each medium of one request once, however many analyses ask for it.</summary>
internal sealed class Examination(FootageJudge judge, PictureFaces faces, VideoFootage videos, CapsuleTrail trail, CapsuleOptions options, CapsuleLog log, TimeProvider time)
{
    private readonly Dictionary<string, Finding> _findings = [];
    private readonly Dictionary<string, Outcome<FaceTemplate>> _faces = [];

    /// <summary>The judgement of a capture.</summary>
    /// <returns>A refusal where the server cannot judge now.</returns>
    public async Task<Outcome<Finding>> JudgeAsync(MediaPiece piece, CancellationToken cancellation)
    {
        if (_findings.TryGetValue(piece.Medium.Id, out var known))
            return known;
        var contradiction = piece.Capsule is { } capsule ? Contradictions.Find(capsule, time.GetUtcNow()) : null;
        if ((await FootageOfAsync(piece, cancellation)).IsRefused(out var unreadable, out var laid))
            return _findings[piece.Medium.Id] = new Finding(null, contradiction, null, unreadable.Message);
        var footage = laid.Footage;
        JudgedFootage? judged = null;
        if (footage is not null)
        {
            if ((await judge.JudgeAsync(footage, SessionLog.Short(piece.Medium.Capsule ?? ""))).IsRefused(out var refusal, out judged))
                return refusal;
        }

        var finding = new Finding(judged, contradiction, footage is null ? null : Confidence(judged!.Verdict, footage), null);
        _findings[piece.Medium.Id] = finding;
        if (piece.Medium.Capsule is { } session)
        {
            var status = judged?.Verdict.Status.ToString() ?? "NotJudged";
            log.Judged(session, status, contradiction);
            await trail.AddAsync(
                session, CapsuleAction.Judged, "server", $"{status}, policy {judged?.Verdict.Policy ?? "none"}, contradiction {contradiction ?? "none"}", cancellation);
        }

        return finding;
    }

    /// <summary>The template of the person that a medium shows.</summary>
    public async Task<Outcome<FaceTemplate>> FaceAsync(MediaPiece piece, CancellationToken cancellation)
    {
        if (_faces.TryGetValue(piece.Medium.Id, out var known))
            return known;
        var face = await FindFaceAsync(piece, cancellation);
        _faces[piece.Medium.Id] = face;
        return face;
    }

    private async Task<Outcome<FaceTemplate>> FindFaceAsync(MediaPiece piece, CancellationToken cancellation)
    {
        if (piece.Medium.Kind == MediumKind.Image)
            return await faces.FindAsync(piece.Bytes, piece.Medium.Name, cancellation);
        if ((await JudgeAsync(piece, cancellation)).IsRefused(out var refusal, out var finding))
            return refusal;
        return finding.Judged?.Best?.Face.Template is { } template
            ? template
            : Refusal.Invalid($"No face that can be compared was seen in '{piece.Medium.Name}'. Capture again, facing a window.");
    }

    private async Task<Outcome<LaidFootage>> FootageOfAsync(MediaPiece piece, CancellationToken cancellation)
    {
        if (piece.Capsule is { } contents)
            return new LaidFootage(CapsuleFootage.Of(contents, options.SecurityLevel));
        return piece.Medium.Kind == MediumKind.Video ? await videos.ReadAsync(piece, options.SecurityLevel, cancellation) : new LaidFootage(null);
    }

    private static double? Confidence(Verdict verdict, Footage footage) => SpoofConfidence.Of(
        verdict, VerdictPolicy.Current.For(footage.Plan));
}

/// <summary>What was found in a capture.</summary>
/// <param name="Judged">Null where what was asked for cannot be judged.</param>
/// <param name="Contradiction">What the capsule says against itself.</param>
/// <param name="Spoofing">The verdict as a number; null where it is neither yes nor no.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
internal sealed record Finding(JudgedFootage? Judged, string? Contradiction, double? Spoofing, string? Problem);
