using System.Text.Json;
using Bonafide.Capsule;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Log;

namespace Bonafide.Server.Capsules;

/// <summary>
/// Opens the capsules of strangers: once each. The session is used up by whoever proved to know its secret, before anything of the content is read, so
/// that no second try can learn from the first.
/// </summary>
internal sealed class CapsuleOpener(CapsuleKeys keys, CapsuleSessions sessions, CapsuleTrail trail, CapsuleOptions options, CapsuleLog log)
{
    private const int MaxEntries = 4096;

    /// <param name="capsule">The capsule.</param>
    /// <param name="tenant">For whom it must have been made; null where the capsule alone speaks.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CapsuleOpening> OpenAsync(ReadOnlyMemory<byte> capsule, string? tenant, CancellationToken cancellation)
    {
        var finder = new Finder(sessions);
        CapsuleOpening opening;
        try
        {
            opening = await OpenAsync(capsule, tenant, finder, cancellation);
        }
        catch (CapsuleException refused)
        {
            opening = RefusalOf(refused, finder);
        }

        if (finder.Row is { } session)
            await RecordAsync(session, capsule.Length, opening, cancellation);
        return opening;
    }

    /// <summary>Opens a capsule that was taken in before. Leaves a line in its trail, before anything of it is read.</summary>
    /// <param name="capsule">The capsule.</param>
    /// <param name="sessionId">Its session.</param>
    /// <param name="action">One of <see cref="CapsuleAction"/>.</param>
    /// <param name="who">Who opens it.</param>
    /// <param name="why">What for.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CapsuleOpening> ReopenAsync(
        ReadOnlyMemory<byte> capsule, string sessionId, string action, string who, string why, CancellationToken cancellation)
    {
        await trail.AddAsync(sessionId, action, who, why, cancellation);
        var finder = new Finder(sessions);
        try
        {
            using var reader = await CapsuleReader.OpenAsync(capsule, keys.Ring, finder, Reading(), cancellation);
            return await ReadAsync(reader, finder.Row!, cancellation);
        }
        catch (CapsuleException refused)
        {
            return RefusalOf(refused, finder);
        }
    }

    private async Task<CapsuleOpening> OpenAsync(ReadOnlyMemory<byte> capsule, string? tenant, Finder finder, CancellationToken cancellation)
    {
        using var reader = await CapsuleReader.OpenAsync(capsule, keys.Ring, finder, Reading(), cancellation);
        var session = finder.Row!;
        if (tenant is not null && tenant != session.Tenant)
            return Unusable("foreignSession", "The capsule belongs to a session token of another owner. Ask for a session token with the key that sends the capsule.");
        if (!await sessions.UseAsync(session.Id, cancellation))
            return session.Used is not null || (await sessions.FindAsync(session.Id, cancellation))?.Used is not null
                ? Used
                : Unusable("expiredSession", "The session token of this capsule has expired. Ask for a new one and capture again.");
        return await ReadAsync(reader, session, cancellation);
    }

    private CapsuleReaderOptions Reading() =>
        new() { Limits = new CapsuleLimits { MaxBytes = options.MaxBytes, MaxEntries = MaxEntries, MaxEntryBytes = options.MaxBytes } };

    private static async Task<CapsuleOpening> ReadAsync(CapsuleReader reader, CapsuleSessionRow session, CancellationToken cancellation)
    {
        var pictures = new List<CapsulePicture>();
        var (devices, challenges) = (new List<JsonElement>(), new List<JsonElement>());
        var events = new List<LogEvent>();
        var videos = 0;
        CapsulePicture? pending = null;
        while (await reader.ReadEntryAsync(cancellation) is { } entry)
        {
            switch (entry.Type)
            {
                case EntryType.Event:
                    events.Add(entry.Event!);
                    if (pending is not null)
                        pictures.Add(pending with { AddedAt = entry.Event!.Time, Digest = entry.Event.Digest ?? "" });
                    pending = null;
                    break;
                case EntryType.Device:
                    devices.Add(JsonElement.Parse(entry.Json.Span));
                    break;
                case EntryType.Challenge:
                    challenges.Add(JsonElement.Parse(entry.Json.Span));
                    break;
                case EntryType.Frame:
                    pending = new CapsulePicture(entry.Head.Name ?? "", entry.Head.CapturedAt ?? -1, 0, "", await BodyAsync(reader, cancellation));
                    break;
                case EntryType.Video:
                    videos++;
                    break;
            }
        }

        if (pictures.Count == 0 && videos == 0)
            return new CapsuleOpening.Refused(CapsuleFault.NoMedia, "mediaMissing", "The capsule holds no frames and no video. Capture again.");
        return new CapsuleOpening.Opened(new CapsuleContents
        {
            Session = session,
            Manifest = reader.Manifest!,
            Pictures = pictures,
            Videos = videos,
            Devices = devices,
            Challenges = challenges,
            Events = events,
        });
    }

    private static async Task<byte[]> BodyAsync(CapsuleReader reader, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await reader.CopyBodyAsync(body, cancellation);
        return body.ToArray();
    }

    private static CapsuleOpening.Refused RefusalOf(CapsuleException refused, Finder finder)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(refused.Failure.ToString());
        return refused.Failure switch
        {
            CapsuleFailure.WrongSessionSecret when finder.Row is null =>
                Unusable("unknownSession", "There is no session token for this capsule: it was never made here, or is long over. Ask for a new one and capture again."),
            // The Instant API erases the secret with the answer: nobody can tell any more whether this is the same capsule.
            CapsuleFailure.WrongSessionSecret when finder.Row is { Secret: null, Used: not null } => Used,
            CapsuleFailure.NotACapsule or CapsuleFailure.UnknownVersion or CapsuleFailure.UnknownKey or CapsuleFailure.HeaderAltered
                or CapsuleFailure.WrongSessionSecret =>
                Unusable(name, $"{refused.Message} Seal with the key and the secret of a session token of this server."),
            CapsuleFailure.ManifestMissing =>
                new CapsuleOpening.Refused(CapsuleFault.NoManifest, name, $"{refused.Message} Capture again with a current SDK."),
            CapsuleFailure.TooLarge => new CapsuleOpening.Refused(CapsuleFault.TooLarge, name, $"{refused.Message} Capture with smaller or fewer pictures."),
            _ => new CapsuleOpening.Refused(CapsuleFault.Damaged, name, $"{refused.Message} Ask for a new session token and capture again."),
        };
    }

    private static CapsuleOpening.Refused Used =>
        Unusable("usedSession", "A capsule of this session token came before. Ask for a new session token and capture again.");

    private static CapsuleOpening.Refused Unusable(string failure, string message) => new(CapsuleFault.NotOpenable, failure, message);

    private async Task RecordAsync(CapsuleSessionRow session, int bytes, CapsuleOpening opening, CancellationToken cancellation)
    {
        await trail.AddAsync(session.Id, CapsuleAction.Received, "server", $"{bytes} bytes", cancellation);
        switch (opening)
        {
            case CapsuleOpening.Refused refused:
                log.Refused(session.Id, refused.Failure);
                await trail.AddAsync(session.Id, CapsuleAction.Refused, "server", refused.Failure, cancellation);
                break;
            case CapsuleOpening.Opened { Contents: var contents }:
                await trail.AddAsync(
                    session.Id, CapsuleAction.Opened, "server", $"to be judged: {contents.Pictures.Count} pictures, {contents.Videos} videos, {contents.Events.Count} events",
                    cancellation);
                break;
        }
    }

    // Remembers the session that the header named, whatever comes of it.
    private sealed class Finder(CapsuleSessions sessions) : ICapsuleSessions
    {
        public CapsuleSessionRow? Row { get; private set; }

        public async ValueTask<CapsuleSession?> FindAsync(string sessionId, CancellationToken cancellationToken)
        {
            Row = await sessions.FindAsync(sessionId, cancellationToken);
            return Row is null ? null : sessions.Unwrap(Row);
        }
    }
}
