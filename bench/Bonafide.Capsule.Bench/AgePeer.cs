using System.ComponentModel;
using System.Text.RegularExpressions;

namespace Bonafide.Capsule.Bench;

/// <summary>age on the same bytes. Its start-up, measured on a file of one byte, is taken off.</summary>
internal sealed partial class AgePeer : IDisposable
{
    private readonly string _folder;
    private readonly string _recipient;

    private AgePeer(string folder, string recipient) => (_folder, _recipient) = (folder, recipient);

    private string Key => Path.Combine(_folder, "key");

    /// <returns>Null where age is not installed.</returns>
    public static AgePeer? TryMake(byte[] plaintext)
    {
        var folder = Directory.CreateTempSubdirectory("capsule-bench-").FullName;
        try
        {
            var key = Path.Combine(folder, "key");
            Peer.Run("age-keygen", "-o", key);
            var peer = new AgePeer(folder, RecipientPattern().Match(File.ReadAllText(key)).Value);
            File.WriteAllBytes(Path.Combine(folder, "large"), plaintext);
            File.WriteAllBytes(Path.Combine(folder, "tiny"), [0]);
            peer.Encrypt("large");
            peer.Encrypt("tiny");
            return peer;
        }
        catch (Win32Exception)
        {
            Directory.Delete(folder, recursive: true);
            return null;
        }
    }

    public Rate EncryptRate() => Between(Encrypt("tiny"), Encrypt("large"));

    public Rate DecryptRate() => Between(Decrypt("tiny"), Decrypt("large"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (string, TimeSpan Clock, TimeSpan Cpu) Encrypt(string name) =>
        Peer.Run("age", "-r", _recipient, "-o", Path.Combine(_folder, name + ".age"), Path.Combine(_folder, name));

    private (string, TimeSpan Clock, TimeSpan Cpu) Decrypt(string name) =>
        Peer.Run("age", "-d", "-i", Key, "-o", "/dev/null", Path.Combine(_folder, name + ".age"));

    private static Rate Between((string, TimeSpan Clock, TimeSpan Cpu) tiny, (string, TimeSpan Clock, TimeSpan Cpu) large) => new(
        CapsuleSubject.Size / (large.Cpu - tiny.Cpu).TotalSeconds, CapsuleSubject.Size / (large.Clock - tiny.Clock).TotalSeconds);

    [GeneratedRegex("age1[a-z0-9]+")]
    private static partial Regex RecipientPattern();
}
