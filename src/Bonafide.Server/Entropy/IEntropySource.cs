namespace Bonafide.Server.Entropy;

/// <summary>Unpredictable bytes. Injected, so that a test can replay what was drawn.</summary>
internal interface IEntropySource
{
    void Fill(Span<byte> destination);
}
