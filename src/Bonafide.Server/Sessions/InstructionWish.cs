using System.Text.Json;
using System.Text.Json.Serialization;
using Bonafide.Liveness.Challenges;

namespace Bonafide.Server.Sessions;

/// <summary>What a capture by instructions asks for: some in a given order, then some drawn anew for every capture.</summary>
/// <param name="First">Asked in this order.</param>
/// <param name="Among">What the others are drawn from.</param>
/// <param name="Drawn">How many are drawn.</param>
internal sealed record InstructionWish(IReadOnlyList<FaceInstruction> First, IReadOnlyList<FaceInstruction> Among, int Drawn)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>How many the person is asked for.</summary>
    public int Count => First.Count + Drawn;

    /// <summary>Whether the head is sure to be turned.</summary>
    public bool HasTurn => InstructionsGenerator.HasTurn(First) || (Drawn > 0 && InstructionsGenerator.HasTurn(Among));

    public static InstructionWish? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize<InstructionWish>(json, Json);

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
