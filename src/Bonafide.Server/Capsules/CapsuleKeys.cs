using Bonafide.Capsule.Keys;
using Bonafide.Server.Hosting;

namespace Bonafide.Server.Capsules;

/// <summary>
/// The keys that capsules are sealed to: files under <c>keys/capsules</c>, the first made on first use. To rotate, run
/// <c>bonafide capsule keygen</c> into that folder and start again; old keys open old capsules until their file is removed.
/// </summary>
internal sealed class CapsuleKeys : IDisposable
{
    private readonly Lazy<CapsuleKeyRing> _ring;

    public CapsuleKeys(DataFolder folder, TimeProvider time) => _ring = new Lazy<CapsuleKeyRing>(() => Read(Path.Combine(folder.Keys, "capsules"), time));

    /// <exception cref="StartupException">A key file cannot be used.</exception>
    public CapsuleKeyRing Ring => _ring.Value;

    public void Dispose()
    {
        if (_ring.IsValueCreated)
            _ring.Value.Dispose();
    }

    private static CapsuleKeyRing Read(string folder, TimeProvider time)
    {
        try
        {
            PrivateFiles.CreateFolder(folder);
            if (Directory.GetFiles(folder, "*" + CapsuleKeyFile.PrivateExtension).Length == 0)
            {
                using var key = CapsuleKeyPair.Generate(time);
                CapsuleKeyFile.WritePair(key, folder);
            }

            return CapsuleKeyFile.ReadRing(folder);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new StartupException($"The capsule keys cannot be read: {exception.Message} Restore the file, or remove it to do without it.", exception);
        }
    }
}
