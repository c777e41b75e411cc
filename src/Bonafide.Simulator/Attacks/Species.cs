using Bonafide.Liveness.Capture;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.People;

namespace Bonafide.Simulator.Attacks;

/// <summary>A kind of presentation. All of them are simulated.</summary>
public sealed class Species
{
    private readonly Func<Casting, IPresentation> _make;

    internal Species(string name, string description, Func<Casting, IPresentation> make, bool bonaFide = false)
    {
        (Name, Description, _make, IsBonaFide) = (name, description, make, bonaFide);
    }

    /// <summary>Name in commands and reports.</summary>
    public string Name { get; }

    /// <summary>What is presented, in a sentence.</summary>
    public string Description { get; }

    /// <summary>Whether this is a real person's own presentation.</summary>
    public bool IsBonaFide { get; }

    /// <summary>Makes one presentation; people, place, camera and all parameters follow from the seed.</summary>
    /// <param name="people">Who may be presented.</param>
    /// <param name="seed">Repeats it.</param>
    /// <param name="mode">The mode that is captured, for which an attacker chooses the recording; null where it is not known beforehand.</param>
    public IPresentation Present(IReadOnlyList<Person> people, ulong seed, CaptureMode? mode = null) => _make(new Casting(people, seed, mode));
}
