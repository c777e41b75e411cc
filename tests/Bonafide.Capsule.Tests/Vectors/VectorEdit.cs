namespace Bonafide.Capsule.Tests.Vectors;

/// <summary>A change to a capsule before it is opened.</summary>
/// <param name="Op">flip, cut, append, remove, move or copy.</param>
/// <param name="At">Where, in bytes.</param>
/// <param name="Length">How many bytes, or for cut how many remain.</param>
/// <param name="To">Where to, counted without the moved bytes.</param>
/// <param name="Bit">Which bit, 0 the lowest.</param>
/// <param name="Hex">Bytes to append.</param>
public sealed record VectorEdit(string Op, int At = 0, int Length = 0, int To = 0, int Bit = 0, string Hex = "")
{
    public byte[] Apply(byte[] capsule) => Op switch
    {
        "flip" => [.. capsule[..At], (byte)(capsule[At] ^ (1 << Bit)), .. capsule[(At + 1)..]],
        "cut" => capsule[..Length],
        "append" => [.. capsule, .. Convert.FromHexString(Hex)],
        "remove" => Remove(capsule),
        "move" => Insert(Remove(capsule), capsule[At..(At + Length)]),
        "copy" => Insert(capsule, capsule[At..(At + Length)]),
        _ => throw new InvalidOperationException($"No such edit: {Op}."),
    };

    private byte[] Remove(byte[] capsule) => [.. capsule[..At], .. capsule[(At + Length)..]];

    private byte[] Insert(byte[] capsule, byte[] part) => [.. capsule[..To], .. part, .. capsule[To..]];
}
