namespace Bonafide.Liveness.Guidance;

/// <summary>
/// Keeps the shown guidance from flickering: a new code must persist for a moment, and the shown one stays long enough to be read.
/// </summary>
public sealed class GuidanceHysteresis
{
    /// <summary>How long a code must persist before it is shown.</summary>
    public static readonly TimeSpan Persistence = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a shown code stays at least.</summary>
    public static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(500);

    private GuidanceCode _candidate;
    private TimeSpan _candidateSince;
    private TimeSpan _shownSince;
    private bool _any;

    /// <summary>The code to show.</summary>
    public GuidanceCode Shown { get; private set; }

    /// <summary>Takes the assessment of the next frame and returns the code to show.</summary>
    public GuidanceCode Next(GuidanceCode assessed, TimeSpan now)
    {
        if (!_any)
        {
            _any = true;
            _candidate = Shown = assessed;
            _candidateSince = _shownSince = now;
            return Shown;
        }

        if (assessed != _candidate)
        {
            _candidate = assessed;
            _candidateSince = now;
        }

        if (_candidate != Shown && now - _candidateSince >= Persistence && now - _shownSince >= Reading)
        {
            Shown = _candidate;
            _shownSince = now;
        }

        return Shown;
    }
}
