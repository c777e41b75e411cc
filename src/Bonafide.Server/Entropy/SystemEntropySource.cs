using System.Security.Cryptography;

namespace Bonafide.Server.Entropy;

internal sealed class SystemEntropySource : IEntropySource
{
    public void Fill(Span<byte> destination) => RandomNumberGenerator.Fill(destination);
}
