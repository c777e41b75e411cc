using System.Security.Cryptography;
using System.Text;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;

namespace Bonafide.Server.Webhooks;

/// <summary>
/// The signing secrets of messages, one for each tenant, so that no receiver can forge messages to another. They are derived from
/// <c>keys/webhook.key</c>, made when first needed; deleting that file changes all of them.
/// </summary>
internal sealed class WebhookSecrets(DataFolder folder, IEntropySource entropy)
{
    private const int Size = 32;
    private const string Label = "bonafide/webhooks/v1/";
    private const string Prefix = "whsec_";

    private readonly Lazy<byte[]> _root = new(() => Read(Path.Combine(folder.Keys, "webhook.key"), entropy));

    public byte[] Of(string tenant) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _root.Value, Size, info: Encoding.UTF8.GetBytes(Label + tenant));

    /// <summary>As libraries of Standard Webhooks take it.</summary>
    public string TextOf(string tenant) => Prefix + Convert.ToBase64String(Of(tenant));

    private static byte[] Read(string path, IEntropySource entropy)
    {
        if (!File.Exists(path))
            Create(path, entropy);
        var key = File.ReadAllBytes(path);
        return key.Length == Size ? key : throw new StartupException(
            $"{path} is damaged: it has {key.Length} bytes instead of {Size}. Restore it from a backup, or delete it and give every receiver its new secret.");
    }

    private static void Create(string path, IEntropySource entropy)
    {
        var key = new byte[Size];
        entropy.Fill(key);
        try
        {
            PrivateFiles.WriteNew(path, key);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process on this folder made it first; that one holds.
        }
    }
}
