namespace Bonafide.Server.Tests.Capture.Protocol;

/// <summary>Damages bytes in the ways that parsers get wrong. The same seed damages in the same way.</summary>
internal sealed class Mutator(uint seed)
{
    private static readonly byte[] Telling = [0, 1, 0x7F, 0x80, 0xFF, (byte)'"', (byte)'{', (byte)'\\'];
    private uint _state = seed;

    public byte[] Mutate(byte[] original)
    {
        var bytes = new List<byte>(original);
        for (var times = 1 + Next(3); times > 0 && bytes.Count > 0; times--)
        {
            var at = Next(bytes.Count);
            switch (Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << Next(8));
                    break;
                case 1:
                    bytes[at] = Telling[Next(Telling.Length)];
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(8, bytes.Count - at)));
                    break;
                default:
                    bytes.RemoveAt(at);
                    break;
            }
        }

        return [.. bytes];
    }

    // Numerical Recipes' linear congruential generator; its high bits are good enough to pick places.
    private int Next(int below)
    {
        _state = unchecked(_state * 1664525 + 1013904223);
        return (int)((_state >> 8) % (uint)below);
    }
}
