using System.Text.Json;
using Bonafide.Liveness.Cues;
using Bonafide.Liveness.Verdicts;

namespace Bonafide.Server.Sessions.Replay;

/// <summary>What came of judging a stored capture again.</summary>
public abstract record ReplayAnswer
{
    private ReplayAnswer()
    {
    }

    /// <summary>It was judged again.</summary>
    /// <param name="Policy">Version of the policy, then and now.</param>
    /// <param name="Stored">What was found then.</param>
    /// <param name="Replayed">What is found now.</param>
    /// <param name="Client">What the client had said of itself; evidence that nothing was judged by.</param>
    /// <param name="Differences">Where the two are not equal bit for bit, in words; empty when they are.</param>
    public sealed record Judged(string Policy, Judgement Stored, Judgement Replayed, JsonElement Client, IReadOnlyList<string> Differences) : ReplayAnswer
    {
        /// <summary>Whether both are equal bit for bit.</summary>
        public bool Equal => Differences.Count == 0;
    }

    /// <summary>It cannot be judged again.</summary>
    /// <param name="Reason">Why, and what would help.</param>
    public sealed record Impossible(string Reason) : ReplayAnswer;
}

/// <summary>A verdict with what it rests on.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="Diagnostic">Words for the subject; null on success.</param>
/// <param name="Cues">What each cue found.</param>
public sealed record Judgement(LivenessStatus Status, string? Diagnostic, IReadOnlyList<CueResult> Cues);
