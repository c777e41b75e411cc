using System.Text.Json.Serialization;
using Bonafide.Server.Analysis;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary><c>GET /video-server/v2/capabilities</c>: version and template algorithm, or 500 when a part is missing.</summary>
internal static class Capabilities
{
    private static readonly string Version = typeof(Capabilities).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    public static IResult Handle(IVisionProvider vision) => vision.Get() switch
    {
        VisionAvailability.Ready ready => Results.Json(new Answer(Version, new Core(Version, [ready.Engine.TemplateMode])), WebCaptureJson.Options),
        VisionAvailability.Missing missing => DoorErrors.Of(Refusal.Unavailable(missing.Reason)),
        _ => throw new InvalidOperationException("There is no third way."),
    };

    private sealed record Answer(string Version, [property: JsonPropertyName("bioserver-core")] Core Core);

    private sealed record Core(string Version, IReadOnlyList<string> CurrentMode);
}
