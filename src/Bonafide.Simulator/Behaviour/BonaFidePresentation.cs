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
    private double _smile;
    private double _movedAt;

    public BonaFidePresentation(Person person, SeededRandom random)
        : this(person, random, Start.Draw(random.Branch("start")))
    {
    }

    protected override IProp[] Props(Moment before, Moment now, double seconds) => [new HeadProp(person, StateOf(before), StateOf(now))];

    protected override Expression Face(double seconds, PageView perceived)
    {
        Blinking.Hold(Compliance.EyesOpenUntil);
        if (perceived.Blink)
            Blinking.Ask(seconds);
        var step = Math.Max(0, seconds - _movedAt) * _mouthSpeed;
        _mouth = Towards(_mouth, perceived.OpenMouth ? 0.85 : 0, step);
        _smile = Towards(_smile, perceived.Smile ? 0.9 : 0, step);
        _movedAt = seconds;
        return new Expression(Blinking.At(seconds), (float)_mouth, (float)_smile);
    }

    private static double Towards(double from, double wanted, double step) => from + Math.Clamp(wanted - from, -step, step);

    private static PersonState StateOf(Moment moment) => new(
        new RigidPose(moment.Rotation, moment.Place + Person.Pivot),
        moment.Place,
        moment.Expression);
}
