using Bonafide.Capsule.Keys;
using Bonafide.Server.Hosting;

namespace Bonafide.Server.Capsules;

/// <summary>
/// The keys that capsules are sealed to, under <c>keys/capsule</c>: one is made on first start. Rotating is adding one with
/// <c>bonafide capsule keygen</c>; it is taken up at the next start.
/// </summary>
internal sealed class CapsuleKeys : IDisposable
{
    public CapsuleKeys(DataFolder folder, TimeProvider time)
    {
        var path = Path.Combine(folder.Keys, "capsule");
        PrivateFiles.CreateFolder(path);
        try
        {
            if (!Directory.EnumerateFiles(path, "*" + CapsuleKeyFile.PrivateExtension).Any())
            {
                using var made = CapsuleKeyPair.Generate(time);
                CapsuleKeyFile.WritePair(made, path);
            }

            Ring = CapsuleKeyFile.ReadRing(path);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new StartupException($"The capsule keys cannot be read from {path}: {exception.Message} Restore them, or remove them to have a new one made.", exception);
        }
    }

    /// <summary>All that open.</summary>
    public CapsuleKeyRing Ring { get; }

    /// <summary>The one to seal to.</summary>
    public CapsulePublicKey Recipient => Ring.Newest.Public;

    public void Dispose() => Ring.Dispose();
}
