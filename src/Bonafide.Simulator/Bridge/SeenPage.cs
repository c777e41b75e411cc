using System.Globalization;
using System.Numerics;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Bridge;

/// <summary>What a browser's page was seen to show, as the script that watches it tells.</summary>
/// <param name="Guidance">What the instruction on the page asks for, by the engine's name for it; null when there is none.</param>
/// <param name="Dot">The dot that is drawn as the next one, from the point that the head steers; null when none is drawn.</param>
/// <param name="Light">Colour of the page around the face as <c>#rrggbb</c>; null when it is an ordinary page.</param>
/// <param name="Size">Height of the face that would fill the oval, over the picture's reach; null where none is drawn.</param>
/// <param name="Instruction">The movement that the words on the page ask for, by the engine's name for it; null when they ask for none.</param>
public sealed record SeenPage(string? Guidance, DotView? Dot, string? Light, double? Size = null, string? Instruction = null)
{
    /// <summary>As the subject takes it.</summary>
    /// <exception cref="FormatException">The colour is none.</exception>
    public PageView ToView() => new PageView
    {
        Guidance = Enum.TryParse<GuidanceCode>(Guidance, ignoreCase: true, out var code) ? code : GuidanceCode.Unknown,
        Dot = Dot,
        Size = Size is > 0 and < 2 ? Size : null,
        Light = Light is null ? PageView.PlainPage : LinearOf(Light),
    }.Told(Enum.TryParse<FaceInstruction>(Instruction, ignoreCase: true, out var told) ? told : null);

    private static Vector3 LinearOf(string colour)
    {
        if (colour.Length != 7 || colour[0] != '#' || !uint.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
            throw new FormatException("A colour is written as #rrggbb.");
        return new Vector3(Srgb.Linear((byte)(rgb >> 16)), Srgb.Linear((byte)(rgb >> 8)), Srgb.Linear((byte)rgb));
    }
}
