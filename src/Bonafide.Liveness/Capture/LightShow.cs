using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Capture;

/// <summary>
/// Plays a light sequence while a face is held still. A hold that is lost ends the passage; the next hold begins the next one. In a recorded capture the first
/// passage was shown when it was shown, whatever the face did.
/// </summary>
/// <param name="sequence">What is shown.</param>
/// <param name="shown">When each colour of the first passage was shown, and when it ended; null where the colours are told as the hold goes on.</param>
internal sealed class LightShow(LightSequence sequence, IReadOnlyList<TimeSpan>? shown = null)
{
    private TimeSpan? _begunAt;
    private int _step = -1;

    /// <summary>Whether a passage was shown from beginning to end.</summary>
    public bool Done { get; private set; }

    /// <summary>Whether every passage was broken off: there is nothing left to show.</summary>
    public bool Exhausted => Passage >= sequence.Passages.Count;

    /// <summary>Share of the passage that has been shown, 0 to 1.</summary>
    public double Share { get; private set; }

    /// <summary>Index of the passage that is shown, or is next.</summary>
    public int Passage { get; private set; }

    /// <summary>What the page is to show now; null for its own colour.</summary>
    public LightColour? Colour { get; private set; }

    /// <summary>When what is shown now came, where it came since the time before and is known to more than a frame: in a recorded capture.</summary>
    public TimeSpan? TurnedAt { get; private set; }

    /// <summary>Goes on to a time.</summary>
    /// <param name="holding">Whether the face is held still.</param>
    /// <param name="now">The receiver's clock.</param>
    public void Play(bool holding, TimeSpan now)
    {
        if (Done || Exhausted)
            return;
        if (shown is not null)
        {
            Follow(shown, now);
            return;
        }

        if (!holding)
        {
            Break();
            return;
        }

        _begunAt ??= now;
        var passage = sequence.Passages[Passage];
        Colour = passage.At(now - _begunAt.Value);
        Share = Math.Min(1, (now - _begunAt.Value) / passage.Length);
        Done = Colour is null;
    }

    private void Follow(IReadOnlyList<TimeSpan> times, TimeSpan now)
    {
        var steps = sequence.Passages[0].Steps;
        var step = times.Count(time => time <= now) - 1;
        TurnedAt = step >= 0 && step != _step ? times[step] : null;
        _step = step;
        Colour = step >= 0 && step < steps.Count ? steps[step].Colour : null;
        Share = times[^1] > times[0] ? Math.Clamp((now - times[0]) / (times[^1] - times[0]), 0, 1) : 0;
        Done = step >= steps.Count;
    }

    // The last passage is never shown twice: whoever breaks that one off as well has to begin a new capture.
    private void Break()
    {
        if (_begunAt is null)
            return;
        (_begunAt, Colour, Share) = (null, null, 0);
        Passage++;
    }
}
