using System.Text.Json;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Server.Capture.Recorded;
using Bonafide.Server.Requests;

namespace Bonafide.Server.Capsules;

/// <summary>Lays a capsule out as a capture that can be judged.</summary>
internal static class CapsuleFootage
{
    /// <returns>Null when what was asked for cannot be judged.</returns>
    public static Footage? Of(CapsuleContents contents, SecurityLevel level)
    {
        var frames = contents.Pictures.Where(picture => picture.Number(CapsuleContents.Frame) is not null).ToList();
        if (frames.Count == 0)
            return null;
        var begun = frames[0].At;
        var stills = contents.Pictures.Where(picture => picture.Number(CapsuleContents.Still) is not null)
            .ToDictionary(still => still.Number(CapsuleContents.Still)!.Value, still => still.Bytes);
        if (CaptureActions.PlanOf(contents.Actions, ShownIn(contents, begun)) is not { } plan)
            return null;
        return new Footage(
            Lit(plan with { SecurityLevel = level }, contents, begun),
            [.. frames.Index().Select(frame => new RecordedFrame(frame.Index + 1, Since(frame.Item.At, begun), frame.Item.Bytes)
            {
                Still = stills.GetValueOrDefault(frame.Index + 1),
            })],
            ContextOf(contents, frames));
    }

    private static List<TimeSpan>? ShownIn(CapsuleContents contents, double begun)
    {
        if (contents.Challenges is not [var challenge] || ShownStep.ListOf(challenge) is not { } shown)
            return null;
        return [.. shown.Where(step => CaptureActions.IsShown(step.Action)).Select(step => Since(step.At, begun))];
    }

    // A capsule that shows other colours than its session's contradicts itself, whatever is judged here.
    private static CapturePlan Lit(CapturePlan plan, CapsuleContents contents, double begun)
    {
        if (contents.Session.Light is not { } light || contents.Challenges is not [var challenge] || ShownLight.ListOf(challenge) is not { Count: > 0 } shown)
            return plan;
        var passage = CapsuleLight.Read(light);
        return shown.Count == passage.Steps.Count + 1
            ? plan with { Light = new LightSequence([passage]), LightShown = [.. shown.Select(step => Since(step.At, begun))] }
            : plan;
    }

    private static TimeSpan Since(double at, double begun) => TimeSpan.FromMilliseconds(at - begun);

    private static CaptureContext ContextOf(CapsuleContents contents, List<CapsulePicture> frames)
    {
        var device = contents.Devices.Count > 0 ? contents.Devices[0] : default;
        var camera = Member(device, "camera");
        var requested = Member(camera, "requested");
        return new CaptureContext
        {
            CameraLabel = Member(camera, "label") is { ValueKind: JsonValueKind.String } label ? JsonMembers.Unescaped(label) : null,
            TrackWidth = Pixels(camera, "width"),
            TrackHeight = Pixels(camera, "height"),
            TrackFrameRate = Number(camera, "frameRate"),
            RequestedWidth = Pixels(requested, "width"),
            RequestedHeight = Pixels(requested, "height"),
            Automation = Member(device, "automation").ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null },
            HiddenFrames = frames.Count(frame => IsHidden(contents, frame.At)),
        };
    }

    private static bool IsHidden(CapsuleContents contents, double at) =>
        contents.Events.LastOrDefault(logged => logged.Time <= at && logged.Name is ("page.hidden" or "page.visible"))?.Name == "page.hidden";

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;

    private static double? Number(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) ? value : null;

    private static int? Pixels(JsonElement parent, string name) => Number(parent, name) is { } value and >= 0 and <= ushort.MaxValue ? (int)value : null;
}
