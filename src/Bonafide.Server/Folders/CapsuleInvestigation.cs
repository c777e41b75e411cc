using Bonafide.Server.Capsules;
using Bonafide.Server.Outcomes;

namespace Bonafide.Server.Folders;

/// <summary>Opens stored capsules for people, and joins what the capsule tells with what the server did into one timeline.</summary>
internal sealed class CapsuleInvestigation(FolderMedia media, CapsuleTrail trail, CapsuleLog log)
{
    /// <param name="owned">The folder.</param>
    /// <param name="who">Who opens it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="entries">Which entries are looked at.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Outcome<OpenedForInvestigation>> OpenAsync(OwnedFolder owned, string who, string reason, string entries, CancellationToken cancellation)
    {
        if (owned.Folder.Media.FirstOrDefault(medium => medium.Capsule is not null) is not { Capsule: { } session } capsule)
            return Refusal.NotFound("The folder holds no capsule.");
        log.Investigated(session, who);
        if ((await media.OpenAsync(owned, capsule, CapsuleAction.Investigated, who, $"{entries}: {reason}", cancellation)).IsRefused(out var refusal, out var contents))
            return refusal;
        return new OpenedForInvestigation(contents, CapsuleTimeline.Join(contents, await trail.ListAsync(session, cancellation)));
    }
}

/// <summary>A capsule that was opened for a person.</summary>
internal sealed record OpenedForInvestigation(CapsuleContents Contents, IReadOnlyList<TimelineLine> Timeline);
