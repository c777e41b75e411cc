using System.Globalization;
using Bonafide.Liveness.Challenges;

namespace Bonafide.Server.Capsules;

/// <summary>One passage of a light sequence as a text: colours and milliseconds, such as <c>#ffa2a2:480,#6fd16f:512</c>.</summary>
internal static class CapsuleLight
{
    public const string Offered = "offered";
    public const string Required = "required";

    public static string Write(LightPassage passage) => string.Join(',', passage.Steps.Select(step =>
        string.Create(CultureInfo.InvariantCulture, $"{step.Colour.ToCss()}:{(int)step.Duration.TotalMilliseconds}")));

    public static LightPassage Read(string text) => new([.. text.Split(',').Select(step => new LightStep(
        LightColour.FromCss(step[..7]) ?? throw new InvalidDataException("The stored light sequence is damaged."),
        TimeSpan.FromMilliseconds(int.Parse(step.AsSpan(8), CultureInfo.InvariantCulture))))]);
}
