using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Policy;
using Bonafide.Liveness.Verdicts;
using Bonafide.Observations;
using Bonafide.Server.Capture.Live;
using Bonafide.Server.Capture.Protocol;
using Bonafide.Server.Capture.Recording;
using Bonafide.Server.Capture.Stills;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Capture;

/// <summary>Makes the outcome of a capture from what it gathered.</summary>
internal sealed class CaptureConclusion(CapturePlan plan, ICaptureProcess process, LiveRecord record, CaptureClient client, Hello hello, Start start)
{
    private const string FaultDiagnostic = "The capture could not be completed because of a fault of the service. Try again.";

    /// <summary>The outcome of a capture whose stills were looked at.</summary>
    public CaptureOutcome Judge(IReadOnlyList<AnalyzedStill> stills, IReadOnlyList<StillObservation> observations)
    {
        var verdict = process.Conclude(observations, record.Context(start));
        var best = stills.FirstOrDefault(still => still.Still.FrameId == verdict.BestStill);
        return Outcome(verdict, observations, best is { Face: { } face } ? new BestImage(best.Still.Jpeg, best.Analysis, face) : null);
    }

    /// <summary>The outcome of a capture that never came to its stills.</summary>
    public CaptureOutcome Fail() => Outcome(process.Conclude([], record.Context(start)), [], null);

    /// <summary>The outcome of a capture that a part of the server spoiled: nothing is said of the subject.</summary>
    public CaptureOutcome Fault() => Outcome(
        new Verdict { Status = LivenessStatus.Error, Diagnostic = FaultDiagnostic, Policy = VerdictPolicy.Current.Version, Cues = [] }, [], null);

    private CaptureOutcome Outcome(Verdict verdict, IReadOnlyList<StillObservation> stills, BestImage? best) => new()
    {
        Verdict = verdict,
        Best = best,
        ClientFacts = client.Facts(hello, start, record.Halts),
        UserAgent = client.UserAgent,
        Traits = ClientTraits.Of(start),
        Observations = RecordingWriter.Write(new CaptureRecording
        {
            Policy = verdict.Policy,
            Plan = plan,
            Context = record.Context(start),
            Frames = record.Frames,
            TimedOutAt = record.TimedOutAt,
            Stills = stills,
        }),
    };
}
