using System.Buffers.Text;
using System.Text.Json;
using Bonafide.Capsule;
using Bonafide.Capsule.Keys;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>A session token as the sealer reads it.</summary>
public sealed record Token(string Text)
{
    public JsonElement Claims => JsonElement.Parse(Base64Url.DecodeFromChars(Text.Split('.')[1]));

    public string Id => Claims.GetProperty("jti").GetString()!;

    public CapsuleSession Session => new(Id, Base64Url.DecodeFromChars(Claims.GetProperty("psk").GetString()));

    public CapsulePublicKey Recipient => new(Base64Url.DecodeFromChars(Claims.GetProperty("key").GetString()));

    public int[] Waits => [.. Claims.GetProperty("waits").EnumerateArray().Select(wait => wait.GetInt32())];
}
