using Bonafide.Simulator.Behaviour;

namespace Bonafide.Simulator.Attacks;

/// <summary>Every kind of presentation that can be simulated.</summary>
public static class SpeciesCatalog
{
    /// <summary>The living person.</summary>
    public static Species BonaFide { get; } = new(
        "bona-fide", "a living person who does what the page says", cast => new BonaFidePresentation(cast.Subject, cast.Random), bonaFide: true);

    /// <summary>Bona fide first, then the attacks.</summary>
    public static IReadOnlyList<Species> All { get; } =
    [
        BonaFide,
        new("print-flat", "a flat print of a photograph, held in the hand", PrintAttack.Flat),
        new("print-bent", "a print bent to a radius of 8 to 40 cm", PrintAttack.Bent),
        new("print-eye-holes", "a print with holes for the attacker's own eyes", PrintAttack.WithEyeHoles),
        new("screen-photo", "a photograph on a phone, tablet or monitor", ScreenAttack.Photo),
        new("screen-video", "a video of a genuine capture on a phone, tablet or monitor", ScreenAttack.Video),
        new("injected-replay", "a genuine capture of another session in place of the camera", InjectionAttack.Replay),
        new("injected-loop", "a short piece of video again and again in place of the camera", InjectionAttack.Loop),
        new("injected-still", "one picture in place of the camera", InjectionAttack.Still),
        new("moved-picture", "one picture in place of the camera, moved as a hand moves it and enlarged on request", cast => new MovedPictureAttack(cast)),
        new("frame-swap", "the attacker at first, then a recording of the victim", cast => new FrameSwapAttack(cast)),
        new("tampered-still", "the attacker live, but stills of the victim", cast => new TamperedStillAttack(cast)),
    ];

    /// <summary>The attacks.</summary>
    public static IReadOnlyList<Species> Attacks { get; } = [.. All.Where(species => !species.IsBonaFide)];

    /// <summary>The species of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public static Species Named(string name) => All.FirstOrDefault(species => species.Name == name)
        ?? throw new ArgumentException($"There is no species '{name}'; there are {string.Join(", ", All.Select(species => species.Name))}.");
}
