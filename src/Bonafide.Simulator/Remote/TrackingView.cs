using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Simulator.Behaviour;

namespace Bonafide.Simulator.Remote;

/// <summary>Reads a <c>tracking</c> message as the page would show it.</summary>
internal static class TrackingView
{
    public static PageView Of(JsonElement tracking) => new PageView
    {
        Guidance = Read(tracking, "guidance", GuidanceCode.Unknown),
        Size = Size(tracking),
        Phase = Read(tracking, "phase", CapturePhase.Positioning),
        Dot = tracking.TryGetProperty("challenge", out var challenge) && challenge.ValueKind == JsonValueKind.Object ? Dot(challenge) : null,
        Light = PageView.LightOf(tracking.TryGetProperty("light", out var light) ? LightColour.FromCss(light.GetString()) : null),
    }.Told(Instruction(tracking));

    private static double? Size(JsonElement tracking) => tracking.TryGetProperty("target", out var target) && target.TryGetProperty("radius", out var radius)
        ? PageView.SizeOf(radius.GetDouble(), tracking.GetProperty("width").GetInt32(), tracking.GetProperty("height").GetInt32())
        : null;

    private static FaceInstruction? Instruction(JsonElement tracking) =>
        tracking.TryGetProperty("instruction", out var running) && running.ValueKind == JsonValueKind.Object
        && running.TryGetProperty("name", out var name) && Enum.TryParse<FaceInstruction>(name.GetString(), ignoreCase: true, out var told)
            ? told
            : null;

    private static DotView Dot(JsonElement challenge) => DotView.Of(new ChallengeView(
        Spot(challenge.GetProperty("point")),
        [.. challenge.GetProperty("circles").EnumerateArray().Select(Spot)],
        challenge.GetProperty("target").GetInt32()));

    private static ChallengeSpot Spot(JsonElement spot) =>
        new(spot.GetProperty("x").GetDouble(), spot.GetProperty("y").GetDouble(), spot.GetProperty("radius").GetDouble());

    // The protocol writes the engine's own names with a small first letter.
    private static T Read<T>(JsonElement tracking, string member, T otherwise)
        where T : struct, Enum =>
        tracking.TryGetProperty(member, out var value) && Enum.TryParse<T>(value.GetString(), ignoreCase: true, out var parsed) ? parsed : otherwise;
}
