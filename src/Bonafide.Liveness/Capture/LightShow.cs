using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Capture;

/// <summary>Plays a light sequence while a face is held still. A hold that is lost ends the passage; the next hold begins the next one.</summary>
internal sealed class LightShow(LightSequence sequence)
{
    private TimeSpan? _begunAt;

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

    /// <summary>Goes on to a time.</summary>
    /// <param name="holding">Whether the face is held still.</param>
    /// <param name="now">The receiver's clock.</param>
    public void Play(bool holding, TimeSpan now)
    {
        if (Done || Exhausted)
            return;
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

    // The last passage is never shown twice: whoever breaks that one off as well has to begin a new capture.
    private void Break()
    {
        if (_begunAt is null)
            return;
        (_begunAt, Colour, Share) = (null, null, 0);
        Passage++;
    }
}
