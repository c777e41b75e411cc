using Bonafide.Server.Capture.Live;
using Bonafide.Server.Telemetry;
using Bonafide.Vision;
using Bonafide.Vision.Stills;

namespace Bonafide.Server.Capture.Stills;

/// <summary>Looks at the stills of one capture, side by side as far as other captures leave room.</summary>
internal sealed class StillAnalyst(CaptureToolbox tools, IVisionEngine engine)
{
    /// <summary>Analyses the stills; one that cannot be used counts as not sent.</summary>
    public async Task<IReadOnlyList<AnalyzedStill>> AnalyzeAsync(IReadOnlyList<ReceivedStill> stills, KeptFrames kept, string session)
    {
        var analyzed = await Task.WhenAll(stills.Select(still => AnalyzeAsync(still, kept[still.FrameId], session)));
        return [.. analyzed.OfType<AnalyzedStill>()];
    }

    private async Task<AnalyzedStill?> AnalyzeAsync(ReceivedStill still, ReadOnlyMemory<byte> live, string session)
    {
        try
        {
            if (!IsJpeg(still.Jpeg.Span))
                throw new UnreadableImageException(UnreadableImageReason.NotAnImage, "A still is a JPEG.");
            var options = new StillOptions { LiveFrame = live, Presentation = true };
            // The thread waits for the analysis although that may run elsewhere: so much work, and no more, is admitted.
            var analysis = await tools.Workers.RunLongAsync(
                () => engine.AnalyzeAsync(still.Jpeg, options, CancellationToken.None).GetAwaiter().GetResult());
            return new AnalyzedStill(still, analysis);
        }
        catch (UnreadableImageException unreadable)
        {
            tools.Log.StillUnreadable(session, unreadable.Reason.ToString());
            return null;
        }
    }

    // Other types would start a decoder process, which a capture has no need of.
    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xD8, 0xFF, ..];
}
