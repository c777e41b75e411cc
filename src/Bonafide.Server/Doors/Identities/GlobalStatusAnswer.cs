using Bonafide.Server.Identities;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Doors.Identities;

/// <summary>An identity as a whole in the door's words.</summary>
internal sealed record GlobalStatusAnswer(
    string Id, string Status, string LevelOfAssurance, string CreationDateTime, string EvaluationDateTime, IReadOnlyDictionary<string, IEnumerable<StepAnswer>> UpgradePaths)
{
    public static GlobalStatusAnswer Of(Identity identity, Assurance assurance) => new(
        identity.Id,
        NameOf(assurance.Status),
        $"LOA{assurance.Level}",
        DoorTime.Of(identity.Created),
        DoorTime.Of(identity.Evaluated),
        assurance.Paths.Index().ToDictionary(path => $"LOA{path.Index + 1}", path => path.Item.Select(StepAnswer.Of)));

    private static string NameOf(IdentityStatus status) => status switch
    {
        IdentityStatus.ExpectingInput => "EXPECTING_INPUT",
        IdentityStatus.Processing => "PROCESSING",
        IdentityStatus.Adjudication => "ADJUDICATION",
        IdentityStatus.Verified => "VERIFIED",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The door has no name for this status."),
    };
}

/// <summary>One thing that could still be submitted.</summary>
internal sealed record StepAnswer(string Type, string? SecurityLevel)
{
    public static StepAnswer Of(UpgradeStep step) => new(step.Kind, step.Strictness is { } strictness ? LevelNames.Of(strictness) : null);
}
