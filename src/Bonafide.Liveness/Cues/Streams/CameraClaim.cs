using Bonafide.Liveness.Capture;
using Bonafide.Observations;

namespace Bonafide.Liveness.Cues.Streams;

/// <summary>
/// What the client says of its camera, against what is known and what came. All of it can be forged, so it never clears anybody; but whoever gives
/// himself away is taken at his word.
/// </summary>
internal static class CameraClaim
{
    private const string Resource = "Bonafide.Liveness.Cues.Streams.virtual-cameras.txt";
    private static readonly string[] Virtual = Load();

    /// <summary>Whether the label is that of a known virtual camera; its list is a file beside this one.</summary>
    public static bool IsVirtual(string? label) =>
        label is not null && Virtual.Any(name => label.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Ratio of the frames' shape to the claimed track's, 1 or less, upright and lying phones being alike; null when no track was claimed.
    /// </summary>
    public static double? ShapeAgreement(CaptureContext context, FrameObservation frame)
    {
        if (context is not { TrackWidth: > 0, TrackHeight: > 0 } || frame.Width <= 0 || frame.Height <= 0)
            return null;
        var (claimed, seen) = (Slimness(context.TrackWidth.Value, context.TrackHeight.Value), Slimness(frame.Width, frame.Height));
        return Math.Min(claimed, seen) / Math.Max(claimed, seen);
    }

    /// <summary>Delivered over requested pixels; null when one of them was not said.</summary>
    public static double? DeliveredOverRequested(CaptureContext context) =>
        context is { TrackWidth: > 0, TrackHeight: > 0, RequestedWidth: > 0, RequestedHeight: > 0 }
            ? (double)context.TrackWidth.Value * context.TrackHeight.Value / ((double)context.RequestedWidth.Value * context.RequestedHeight.Value)
            : null;

    private static double Slimness(int width, int height) => Math.Min(width, height) / (double)Math.Max(width, height);

    private static string[] Load()
    {
        using var stream = typeof(CameraClaim).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
