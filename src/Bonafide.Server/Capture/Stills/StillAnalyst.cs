using Bonafide.Server.Capture.Live;
using Bonafide.Server.Telemetry;
using Bonafide.Vision;
using Bonafide.Vision.Stills;

namespace Bonafide.Server.Capture.Stills;

/// <summary>Looks at the stills of one capture, side by side on the analysis threads.</summary>
internal static class StillAnalyst
{
    /// <summary>Analyses the stills; one that cannot be read counts as not sent.</summary>
    public static async Task<IReadOnlyList<AnalyzedStill>> AnalyzeAsync(
        CaptureToolbox tools, IReadOnlyList<ReceivedStill> stills, KeptFrames kept, string session)
    {
        var analyzed = await Task.WhenAll(stills.Select(still => AnalyzeAsync(tools, still, kept[still.FrameId], session)));
        return [.. analyzed.OfType<AnalyzedStill>()];
    }

    private static async Task<AnalyzedStill?> AnalyzeAsync(CaptureToolbox tools, ReceivedStill still, ReadOnlyMemory<byte> live, string session)
    {
        try
        {
            var options = new StillOptions { LiveFrame = live };
            var analysis = await await tools.Workers.RunAsync(() => tools.Vision.AnalyzeAsync(still.Jpeg, options, CancellationToken.None));
            return new AnalyzedStill(still, analysis);
        }
        catch (UnreadableImageException unreadable)
        {
            tools.Log.StillUnreadable(session, unreadable.Reason.ToString());
            return null;
        }
    }
}
