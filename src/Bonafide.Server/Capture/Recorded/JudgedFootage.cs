using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Capture.Recorded;

/// <summary>What came of a recorded capture.</summary>
/// <param name="Verdict">The judgement.</param>
/// <param name="Best">The picture that stands for the person; null when none is fit.</param>
internal sealed record JudgedFootage(Verdict Verdict, BestImage? Best);
