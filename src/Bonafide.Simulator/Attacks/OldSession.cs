using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Guidance;
using Bonafide.Observations;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Running;

namespace Bonafide.Simulator.Attacks;

/// <summary>
/// What the page showed while a capture was recorded that is now played again. The attacker takes the best recording there is: of a session in the mode that is
/// attacked, which ran at a session's usual pace and drew from the same generators. Never the challenge of the session that is attacked.
/// </summary>
internal sealed class OldSession
{
    private const double NearSize = 0.76;
    private const double Told = 0.6;
    private readonly List<(double From, PageView View)> _told = [];
    private readonly LightPassage[] _lights;
    private readonly SeededRandom _pace;
    private readonly double _lightFrom;
    private double _next;

    /// <param name="random">All that was drawn.</param>
    /// <param name="mode">The mode that is attacked; null where the attacker does not know: then the recording comes nearer and looks about.</param>
    public OldSession(SeededRandom random, CaptureMode? mode)
    {
        _pace = random.Branch("pace");
        var draw = new SeededChallenges(random.Branch("drawn"));
        _next = mode is null ? 3.5 : _pace.Between(1.5, 2.4);
        switch (mode)
        {
            case CaptureMode.PassiveVideo:
                Near();
                Distances(DistancesGenerator.Draw(draw).FromNear);
                break;
            case CaptureMode.Active:
                Dots(DotsGenerator.Draw(draw, 2));
                Near();
                break;
            case CaptureMode.Instructions:
                Instructions(InstructionsGenerator.Draw(draw, 3));
                Near();
                break;
            case null:
                Near();
                Dots(DotsGenerator.Draw(draw, 5));
                break;
        }

        // The light shines once the face has come near.
        _lightFrom = mode is null or CaptureMode.Passive ? 0.8 : _told.First(step => step.View.Size == NearSize).From + 1.8;
        _lights = random.Chance(0.7) ? [.. LightGenerator.Draw(new SeededChallenges(random.Branch("light"))).Passages] : [];
    }

    public PageView At(double seconds)
    {
        var told = _told.FindLast(step => step.From <= seconds).View ?? PageView.Blank with { Guidance = GuidanceCode.Good };
        return told with { Light = PageView.LightOf(LightAt(TimeSpan.FromSeconds(Math.Max(0, seconds - _lightFrom)))) };
    }

    private void Near()
    {
        Tell(PageView.Blank with { Guidance = GuidanceCode.MoveCloser, Size = NearSize }, Told);
        Tell(PageView.Blank with { Guidance = GuidanceCode.HoldStill }, _pace.Between(1.8, 2.6));
    }

    private void Distances(IReadOnlyList<double> sizes)
    {
        var last = NearSize;
        foreach (var size in sizes)
        {
            Tell(PageView.Blank with { Guidance = size > last ? GuidanceCode.MoveCloser : GuidanceCode.MoveBack, Size = size }, Told);
            Tell(PageView.Blank with { Guidance = GuidanceCode.HoldStill }, _pace.Between(1.4, 2.2));
            last = size;
        }
    }

    private void Dots(DotsChallenge dots)
    {
        foreach (var dot in dots.Directions)
            Tell(PageView.Blank with { Guidance = GuidanceCode.Good, Aim = new HeadPose((float)dot.Yaw, (float)dot.Pitch, 0) }, _pace.Between(1.3, 2));
        Tell(PageView.Blank with { Guidance = GuidanceCode.Good }, 1);
    }

    private void Instructions(IReadOnlyList<FaceInstruction> instructions)
    {
        foreach (var instruction in instructions)
            Tell((PageView.Blank with { Guidance = GuidanceCode.Good }).Told(instruction), _pace.Between(1.3, 2));
        Tell(PageView.Blank with { Guidance = GuidanceCode.Good }, 1);
    }

    private void Tell(PageView view, double seconds)
    {
        _told.Add((_next, view));
        _next += seconds;
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
