using Bonafide.Liveness.Policy;

namespace Bonafide.Server.Identities;

/// <summary>How far an identity is proven, and what would prove more. Pure: follows from the submissions and consents alone.</summary>
/// <param name="Level">0 to <see cref="Submission.HighestLevel"/>.</param>
/// <param name="Status">Where the identity is in its life.</param>
/// <param name="Paths">For each level from 1 on, what could still be submitted to reach it; empty where it is reached.</param>
internal sealed record Assurance(int Level, IdentityStatus Status, IReadOnlyList<IReadOnlyList<UpgradeStep>> Paths)
{
    public static Assurance Of(IReadOnlyList<Consent> consents, IReadOnlyList<Submission> submissions, long now)
    {
        var level = submissions.Where(IsProof).Select(portrait => portrait.Level ?? 0).DefaultIfEmpty(0).Max();
        var consented = ConsentRegister.PortraitHolds(consents, now);
        var document = submissions.Any(submission => submission is { Kind: SubmissionKind.Document, Status: SubmissionStatus.Verified });
        return new Assurance(level, StatusOf(level, submissions), [.. Enumerable.Range(1, Submission.HighestLevel)
            .Select(wanted => wanted <= level ? [] : Steps(wanted, consented, document))]);
    }

    private static bool IsProof(Submission submission) =>
        submission is { Kind: SubmissionKind.Portrait, Status: SubmissionStatus.Verified, SessionId: not null };

    private static List<UpgradeStep> Steps(int level, bool consented, bool document)
    {
        var steps = new List<UpgradeStep>();
        if (!consented)
            steps.Add(new UpgradeStep("CONSENT", null));
        if (!document)
            steps.Add(new UpgradeStep("ID_DOCUMENT", null));
        steps.Add(new UpgradeStep("PORTRAIT", PortraitDecision.StrictnessFor(level)));
        return steps;
    }

    private static IdentityStatus StatusOf(int level, IReadOnlyList<Submission> submissions)
    {
        if (submissions.Any(submission => submission.Status == SubmissionStatus.Processing))
            return IdentityStatus.Processing;
        if (submissions.Any(submission => submission.Status == SubmissionStatus.Adjudication))
            return IdentityStatus.Adjudication;
        return level == Submission.HighestLevel ? IdentityStatus.Verified : IdentityStatus.ExpectingInput;
    }
}

/// <summary>One thing that could still be submitted.</summary>
/// <param name="Kind">CONSENT, ID_DOCUMENT or PORTRAIT.</param>
/// <param name="Strictness">The least strict capture that can reach the level; only of a portrait.</param>
internal sealed record UpgradeStep(string Kind, SecurityLevel? Strictness);

/// <summary>Where an identity is in its life.</summary>
internal enum IdentityStatus
{
    /// <summary>More can be submitted.</summary>
    ExpectingInput,

    /// <summary>Something is being captured or looked at.</summary>
    Processing,

    /// <summary>A person has to decide.</summary>
    Adjudication,

    /// <summary>Proven as far as it goes.</summary>
    Verified,
}
