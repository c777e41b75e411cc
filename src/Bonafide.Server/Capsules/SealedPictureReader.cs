using Bonafide.Capsule;
using Bonafide.Capsule.Entries;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Capsules;

/// <summary>Opens capsules that hold one picture, and uses up what they were sealed with.</summary>
internal sealed class SealedPictureReader(
    CapsuleKeys keys, SessionFinder sessions, UploadSecretStore secrets, SessionCiphers ciphers, TimeProvider time, CapsuleLog log)
{
    /// <summary>Largest capsule, bytes.</summary>
    public const int MaxCapsuleBytes = 8 * 1024 * 1024;

    private const int MaxEntries = 10_000;

    /// <param name="capsule">Its bytes.</param>
    /// <param name="tenant">Whose sessions may be meant.</param>
    /// <param name="maxPicture">Largest picture, bytes.</param>
    /// <param name="ready">Says why the session cannot take its picture yet; null when it can. A capsule that comes too early is not used up.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<Outcome<SealedPicture>> ReadAsync(
        ReadOnlyMemory<byte> capsule, string tenant, int maxPicture, Func<Session, Task<Refusal?>> ready, CancellationToken cancellation)
    {
        var found = new UploadSecrets(sessions, secrets, ciphers, time, tenant);
        try
        {
            var options = new CapsuleReaderOptions { Limits = new CapsuleLimits { MaxBytes = MaxCapsuleBytes, MaxEntries = MaxEntries, MaxEntryBytes = MaxCapsuleBytes } };
            using var reader = await CapsuleReader.OpenAsync(capsule, keys.Ring, found, options, cancellation);
            if ((await PictureAsync(reader, maxPicture, cancellation)).IsRefused(out var refusal, out var picture))
                return refusal;
            var session = found.Session!;
            if (await ready(session) is { } early)
                return early;
            if (!await secrets.SpendAsync(session.Id, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellation))
                return Refusal.Invalid("A capsule of this session was opened already; each session has one. Begin again.");
            return new SealedPicture(session, picture);
        }
        catch (CapsuleException exception)
        {
            log.Refused(exception.Failure);
            return found.Refusal ?? Refusal.Invalid($"The capsule is refused: {exception.Message} Begin again with a new session.");
        }
    }

    private static async Task<Outcome<byte[]>> PictureAsync(CapsuleReader reader, int maxPicture, CancellationToken cancellation)
    {
        byte[]? picture = null;
        while (await reader.ReadEntryAsync(cancellation) is { } entry)
        {
            if (entry.Type != EntryType.Frame)
                continue;
            if (picture is not null)
                return Refusal.Invalid("The capsule has more than one picture. Seal the one that is handed on, as the only entry of the kind frame.");
            if (await BodyAsync(reader, maxPicture, cancellation) is not { } body)
                return Refusal.TooLarge($"The picture in the capsule has more than {maxPicture} bytes.");
            picture = body;
        }

        return picture is { Length: > 0 } ? picture : new Refusal(RefusalKind.NoImage, "The capsule has no picture. Seal one as an entry of the kind frame.");
    }

    private static async Task<byte[]?> BodyAsync(CapsuleReader reader, int limit, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        while (await reader.ReadBodyAsync(cancellation) is { IsEmpty: false } bytes)
        {
            if (body.Length + bytes.Length > limit)
                return null;
            body.Write(bytes.Span);
        }

        return body.ToArray();
    }
}
