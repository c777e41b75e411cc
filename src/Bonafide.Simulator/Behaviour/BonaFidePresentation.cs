using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Scenery;

namespace Bonafide.Simulator.Behaviour;

/// <summary>A living person who looks into the camera and does what the page says.</summary>
internal sealed class BonaFidePresentation(Person person, SeededRandom random, Start start)
    : StagedPresentation(random, start, Temper.Draw(random.Branch("temper")))
{
    private readonly double _mouthSpeed = random.Branch("mouth").Between(2.5, 5);
    private double _mouth;
    private double _mouthAt;

    public BonaFidePresentation(Person person, SeededRandom random)
        : this(person, random, Start.Draw(random.Branch("start")))
    {
    }

    protected override IProp[] Props(Moment before, Moment now, double seconds) => [new HeadProp(person, StateOf(before), StateOf(now))];

    protected override Expression Face(double seconds, PageView perceived)
    {
        Blinking.Hold(Compliance.EyesOpenUntil);
        var wanted = perceived.OpenMouth ? 0.85 : 0;
        var step = Math.Max(0, seconds - _mouthAt) * _mouthSpeed;
        (_mouth, _mouthAt) = (_mouth + Math.Clamp(wanted - _mouth, -step, step), seconds);
        return new Expression(Blinking.At(seconds), (float)_mouth);
    }

    private static PersonState StateOf(Moment moment) => new(
        new RigidPose(moment.Rotation, moment.Place + Person.Pivot),
        moment.Place,
        moment.Expression);
}
