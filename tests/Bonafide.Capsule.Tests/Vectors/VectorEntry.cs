using System.Text.Json.Serialization;

namespace Bonafide.Capsule.Tests.Vectors;

/// <summary>An entry as it must come out.</summary>
/// <param name="Type">Its kind, as a number.</param>
/// <param name="Size">Bytes in its body.</param>
/// <param name="Sha256">Its body's digest in hexadecimal.</param>
/// <param name="Name">The name in its head.</param>
public sealed record VectorEntry(int Type, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long Size, string Sha256, string? Name = null);
