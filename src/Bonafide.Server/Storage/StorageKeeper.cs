using System.Security.Cryptography;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Server.Storage.Spool;
using Bonafide.Server.Storage.Targets;

namespace Bonafide.Server.Storage;

/// <summary>Puts what waits into the store, and erases there what is to go.</summary>
internal sealed class StorageKeeper(StorageTargets targets, SpoolFolder spool, SessionCiphers ciphers, StoredObjects objects, StorageLog log)
{
    /// <exception cref="StorageException">It did not work; the object still waits.</exception>
    public async Task PutAsync(StoredObject taken, Session session, CancellationToken cancellation)
    {
        var sealedBytes = await spool.ReadObjectAsync(taken.Id, cancellation)
            ?? throw new StorageException(StorageFailure.Lost, "An object is no longer in the spool.");
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        await targets.Of(taken).PutAsync(taken, new StoredContent(sealedBytes, Open(taken, cipher, sealedBytes)), cancellation);
        // Noted even while the server stops: it is there. An object whose session was erased meanwhile is erased next.
        if (!await objects.AdvanceAsync(taken, StoredObjectState.Stored, taken.Sha256, CancellationToken.None))
            return;
        spool.Delete(taken.Id, framesToo: true);
        log.Stored(taken);
    }

    /// <exception cref="StorageException">It did not work; it stays to be erased.</exception>
    public async Task EraseAsync(StoredObject taken, CancellationToken cancellation)
    {
        spool.Delete(taken.Id, framesToo: true);
        await targets.Of(taken).DeleteAsync(taken, cancellation);
        await objects.DeleteAsync(taken, CancellationToken.None);
        log.Erased(taken);
    }

    private static byte[] Open(StoredObject taken, SessionCipher cipher, byte[] sealedBytes)
    {
        try
        {
            var plain = StoredContent.Open(cipher, taken.Id, sealedBytes);
            if (Convert.ToHexStringLower(SHA256.HashData(plain)) == taken.Sha256)
                return plain;
        }
        catch (CryptographicException)
        {
            // Told below, as the digest that does not fit.
        }

        throw new StorageException(StorageFailure.Altered, "An object was altered in the spool.");
    }
}
