using Bonafide.Liveness.Capture;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Randomness;

namespace Bonafide.Simulator.Attacks;

/// <summary>Who and what a presentation is made of; drawn from one seed.</summary>
internal sealed class Casting
{
    public Casting(IReadOnlyList<Person> people, ulong seed, CaptureMode? mode)
    {
        Mode = mode;
        Random = new SeededRandom(seed);
        var draw = Random.Branch("cast");
        var first = draw.Index(people.Count);
        Subject = people[first];
        Other = people[(first + 1 + draw.Index(Math.Max(1, people.Count - 1))) % people.Count];
    }

    public SeededRandom Random { get; }

    /// <summary>The mode that is captured, which an attacker prepares for; null where it is not known.</summary>
    public CaptureMode? Mode { get; }

    /// <summary>The person who is, or is claimed to be, before the camera.</summary>
    public Person Subject { get; }

    /// <summary>Somebody else: the attacker, where one is seen.</summary>
    public Person Other { get; }
}
