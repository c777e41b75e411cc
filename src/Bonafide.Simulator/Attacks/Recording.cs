using Bonafide.Liveness.Capture;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Sensor;

namespace Bonafide.Simulator.Attacks;

/// <summary>A genuine capture of a person, recorded at 30 frames per second at another time and under another challenge. Filmed as far as it is looked at.</summary>
internal sealed class Recording
{
    private const double Rate = 30;
    private readonly BonaFidePresentation _genuine;
    private readonly OldSession _session;
    private readonly List<ICapturedFrame> _frames = [];

    public Recording(Person person, SeededRandom random, CaptureMode? mode)
    {
        _genuine = new BonaFidePresentation(person, random.Branch("recorded"), Start.Practised(random.Branch("practised")));
        _session = new OldSession(random.Branch("session"), mode);
    }

    /// <summary>Longest time that is recorded, seconds.</summary>
    public static double Length => 15;

    public CameraClaim Camera => _genuine.Camera;

    /// <summary>The frame at a time of the recording, which begins again after its end.</summary>
    public ICapturedFrame At(double seconds)
    {
        var index = (int)(seconds % Length * Rate);
        while (_frames.Count <= index)
        {
            var at = _frames.Count / Rate;
            _frames.Add(_genuine.FrameAt(TimeSpan.FromSeconds(at), _session.At(at)));
        }

        return _frames[index];
    }
}
