using Bonafide.Liveness.Guidance;

namespace Bonafide.Liveness.Capture;

/// <summary>Measures how long the subject has been in place, forgiving short lapses such as a blink.</summary>
/// <param name="needed">Time in place that is enough.</param>
/// <param name="frames">Good frames that are enough; both must be reached.</param>
internal sealed class HoldProgress(TimeSpan needed, int frames)
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Lapse = TimeSpan.FromMilliseconds(600);

    private TimeSpan? _goodSince;
    private TimeSpan? _badSince;
    private TimeSpan _held;
    private TimeSpan _last;
    private int _frames;

    /// <summary>Whether the subject has settled and frames are being gathered.</summary>
    public bool Holding { get; private set; }

    /// <summary>The light sequence that is shown during this hold; null without one.</summary>
    public LightShow? Light { get; set; }

    /// <summary>How much of the needed time, frames and light is there, 0 to 1.</summary>
    public double Share => Light is { Done: false } light ? Math.Min(Held, light.Share) : Held;

    /// <summary>Whether enough was gathered.</summary>
    public bool Done => Held >= 1 && Light is not { Done: false };

    private double Held => Math.Min(1, Math.Min(_held / needed, (double)_frames / frames));

    /// <summary>Takes the raw assessment of the next frame.</summary>
    /// <returns>True when a hold that was under way has been lost.</returns>
    public bool Next(GuidanceCode assessed, TimeSpan now)
    {
        var step = now - _last;
        _last = now;
        var lost = assessed == GuidanceCode.Good ? Gain(step, now) : Lose(now);
        Light?.Play(Holding, now);
        return lost;
    }

    private bool Gain(TimeSpan step, TimeSpan now)
    {
        _badSince = null;
        _goodSince ??= now;
        if (!Holding)
        {
            Holding = now - _goodSince >= Settle;
            return false;
        }

        // A gap in the stream is not time held: nothing was seen in it.
        _held += step < Lapse ? step : TimeSpan.Zero;
        _frames++;
        return false;
    }

    private bool Lose(TimeSpan now)
    {
        _badSince ??= now;
        if (now - _badSince < Lapse && Holding)
            return false;
        var lost = Holding;
        (Holding, _goodSince, _held, _frames) = (false, null, TimeSpan.Zero, 0);
        return lost;
    }
}
