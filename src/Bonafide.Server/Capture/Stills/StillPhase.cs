using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Capture.Transport;

namespace Bonafide.Server.Capture.Stills;

/// <summary>The upload part of a capture: asks for stills and puts them together.</summary>
internal sealed class StillPhase(CaptureLine line, CaptureToolbox tools, IReadOnlyList<long> wanted)
{
    private readonly CaptureOptions _options = tools.Options;
    private readonly TimeProvider _time = tools.Time;
    private readonly StillAssembly _assembly = new(wanted, tools.Options.Still.MaxBytes);

    /// <summary>The stills that arrived whole.</summary>
    public IReadOnlyList<ReceivedStill> Received => _assembly.Received;

    /// <returns>Null when the capture can be judged; otherwise how it ended.</returns>
    public async Task<CaptureEnd?> RunAsync()
    {
        await line.SendAsync(new StillsWanted(wanted));
        var heardAt = _time.GetTimestamp();
        var over = After(heardAt, _options.StillsTimeout);
        while (!_assembly.IsComplete)
        {
            var silent = After(heardAt, _options.SilenceTimeout);
            switch (await line.NextAsync(Math.Min(silent, over)))
            {
                case Arrival.Received { Message: StillChunk chunk } arrival:
                    heardAt = arrival.At;
                    using (arrival.Media)
                    {
                        if (_assembly.Accept(chunk) is { } fault)
                            return CaptureEnd.Of(ErrorCode.InvalidInput, fault);
                    }

                    await line.SendAsync(new Progress(_assembly.Share));
                    break;
                case Arrival.Received { Message: LiveFrame } late:
                    // It was on its way when the stills were asked for. The window still bounds how many such there can be.
                    late.Media?.Dispose();
                    tools.Metrics.FrameDropped();
                    break;
                case Arrival.Late when over <= silent:
                    return null;
                case var other:
                    return CaptureEnd.From(other);
            }
        }

        return null;
    }

    private long After(long start, TimeSpan span) => start + (long)(span.TotalSeconds * _time.TimestampFrequency);
}
