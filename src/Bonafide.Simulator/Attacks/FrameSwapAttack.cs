using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Sensor;

namespace Bonafide.Simulator.Attacks;

/// <summary>The attacker answers the page in person; after 0.8 to 2.2 s a recording of the victim takes the camera's place.</summary>
internal sealed class FrameSwapAttack : IPresentation
{
    private readonly BonaFidePresentation _attacker;
    private readonly Recording _victim;
    private readonly double _swapAt;

    public FrameSwapAttack(Casting cast)
    {
        _attacker = new BonaFidePresentation(cast.Other, cast.Random);
        _victim = new Recording(cast.Subject, cast.Random.Branch("victim"), cast.Mode);
        _swapAt = cast.Random.Branch("swap").Between(0.8, 2.2);
    }

    public CameraClaim Camera => _attacker.Camera;

    public ICapturedFrame FrameAt(TimeSpan at, PageView view)
    {
        var own = _attacker.FrameAt(at, view);
        return at.TotalSeconds < _swapAt ? own : _victim.At(at.TotalSeconds);
    }
}
