using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Sensor;

namespace Bonafide.Simulator.Attacks;

/// <summary>The attacker answers the page in person, but the stills that are sent show the victim.</summary>
internal sealed class TamperedStillAttack(Casting cast) : IPresentation
{
    private readonly BonaFidePresentation _attacker = new(cast.Other, cast.Random);
    private readonly Recording _victim = new(cast.Subject, cast.Random.Branch("victim"), cast.Mode);
    private readonly Dictionary<ICapturedFrame, double> _times = [];

    public CameraClaim Camera => _attacker.Camera;

    public ICapturedFrame FrameAt(TimeSpan at, PageView view)
    {
        var frame = _attacker.FrameAt(at, view);
        _times[frame] = at.TotalSeconds;
        return frame;
    }

    public ICapturedFrame StillOf(ICapturedFrame live) => _victim.At(_times.GetValueOrDefault(live));
}
