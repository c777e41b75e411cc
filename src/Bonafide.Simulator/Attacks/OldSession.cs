using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Running;

namespace Bonafide.Simulator.Attacks;

/// <summary>
/// What the page showed while a capture was recorded that is now played again: still at first, then nearer, then joins dots, under a light
/// sequence of its own. Never the challenge of the session that is attacked.
/// </summary>
internal sealed class OldSession
{
    private const double Nearer = 3.5;
    private const double Still = 6;
    private const double Looks = 6.5;
    private const double LookLength = 1.4;
    private const double LightBegin = 0.8;
    private readonly HeadPose[] _aims;
    private readonly LightPassage[] _lights;

    public OldSession(SeededRandom random)
    {
        // The attacker takes the best recording there is: of a session that showed dots and colours from the same generators.
        _aims = [.. DotsGenerator.Draw(new SeededChallenges(random.Branch("dots")), 5).Directions.Select(dot => new HeadPose((float)dot.Yaw, (float)dot.Pitch, 0))];
        _lights = random.Chance(0.7) ? [.. LightGenerator.Draw(new SeededChallenges(random.Branch("light"))).Passages] : [];
    }

    public PageView At(double seconds)
    {
        var look = (int)((seconds - Looks) / LookLength);
        return new PageView
        {
            Guidance = seconds is > Nearer and < Still ? GuidanceCode.MoveCloser : GuidanceCode.Good,
            Aim = seconds >= Looks && look < _aims.Length ? _aims[look] : null,
            Light = PageView.LightOf(LightAt(TimeSpan.FromSeconds(Math.Max(0, seconds - LightBegin)))),
        };
    }

    private LightColour? LightAt(TimeSpan elapsed)
    {
        foreach (var passage in _lights)
        {
            if (elapsed < passage.Length)
                return passage.At(elapsed);
            elapsed -= passage.Length;
        }

        return null;
    }
}
