using System.Numerics;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Attacks;

/// <summary>
/// What the page showed while a capture was recorded that is now played again: still at first, then nearer, then looks about, under a light
/// sequence of its own. Never the challenge of the session that is attacked.
/// </summary>
internal sealed class OldSession
{
    private const double Nearer = 3.5;
    private const double Still = 6;
    private const double Looks = 8;
    private const double LookLength = 1.4;
    private const double LightStep = 0.5;
    private readonly HeadPose[] _aims;
    private readonly Vector3[] _lights;

    public OldSession(SeededRandom random)
    {
        _aims = [.. Enumerable.Range(0, 5).Select(_ => new HeadPose(random.Between(-22f, 22f), random.Between(-14f, 14f), 0))];
        var lit = random.Chance(0.5);
        _lights = [.. Enumerable.Range(0, 32).Select(_ => lit ? Soft(random) : PageView.PlainPage)];
    }

    public PageView At(double seconds)
    {
        var look = (int)((seconds - Looks) / LookLength);
        return new PageView
        {
            Guidance = seconds is > Nearer and < Still ? GuidanceCode.MoveCloser : GuidanceCode.Good,
            Aim = seconds >= Looks && look < _aims.Length ? _aims[look] : null,
            Light = _lights[(int)(seconds / LightStep) % _lights.Length],
        };
    }

    private static Vector3 Soft(SeededRandom random) =>
        new(random.Between(0.25f, 0.85f), random.Between(0.25f, 0.85f), random.Between(0.25f, 0.85f));
}
