using System.Collections.Concurrent;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Running;
using Bonafide.Vision;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>One picture of a simulated capture, and its full-size still where one was taken.</summary>
public sealed record FilmFrame(double At, byte[] Live, byte[]? Still);

/// <summary>Simulated presentations, filmed as the browser plugin films: a straight look, then each action with a straight look after it.</summary>
public sealed class Film
{
    /// <summary>An action that asks for nothing that anybody would do.</summary>
    public const string Nothing = "nothing";

    /// <summary>Not an action: asks for the film to be shot by the light of <see cref="Colours"/>.</summary>
    public const string Light = "light";

    /// <summary>The longest wait that a token can ask for: an action shown then is late enough for all and too late for none.</summary>
    public const double Wait = 3500;

    private const double Step = 125;
    private const double SettleStep = 200;
    private const double ActionTime = 3000;
    private const double ScanTime = 6000;
    private const double Last = 2600;
    private const double PassiveTime = 5000;
    private const double BeforeLight = 2500;

    // Of a screen and a camera together.
    private const double Latency = 70;
    private const int StillEvery = 5;
    private const string Scan = "video_selfie_scan";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly Lazy<(VisionEngine Engine, IReadOnlyList<Person> People)> Stage = new(() =>
    {
        var engine = VisionEngine.Load(new VisionOptions());
        return (engine, Gallery.LoadAsync(engine, SampleFaces.Locate(), CancellationToken.None).GetAwaiter().GetResult());
    });

    private static readonly ConcurrentDictionary<(string, ulong, string), Lazy<Film>> Films = new();

    private Film(IReadOnlyList<string> actions, IReadOnlyList<FilmFrame> frames, IReadOnlyList<(string Action, double At)> shown) =>
        (Actions, Frames, Shown) = (actions, frames, shown);

    public IReadOnlyList<string> Actions { get; }

    public IReadOnlyList<FilmFrame> Frames { get; }

    /// <summary>The colours that the page showed, and last their end; empty without light.</summary>
    public IReadOnlyList<(LightColour? Colour, double At)> Lights { get; private init; } = [];

    /// <summary>The colours of every film by light. A server that is to judge one must have drawn them.</summary>
    public static LightPassage Colours { get; } = new([.. Enumerable.Range(0, LightGenerator.Steps).Select(i =>
        new LightStep(LightGenerator.Palette[(i * 5 + i / 6 * 2) % LightGenerator.Palette.Count], TimeSpan.FromMilliseconds(420 + 13 * i)))]);

    public IReadOnlyList<(string Action, double At)> Shown { get; }

    /// <summary>Made when first asked for.</summary>
    /// <param name="species">Who or what is before the camera.</param>
    /// <param name="seed">Which of them.</param>
    /// <param name="actions">What is asked for.</param>
    public static Film Of(string species, ulong seed, params string[] actions) =>
        Films.GetOrAdd((species, seed, string.Join(',', actions)), _ => new Lazy<Film>(() => Shoot(species, seed, actions))).Value;

    /// <summary>One picture and nothing else: soon made, and soon judged to be too little.</summary>
    public static Film OfPicture(byte[] jpeg, string action) => new([action], [new FilmFrame(0, jpeg, jpeg)], []);

    /// <summary>The same pictures, of a person who was shown other actions at the same times.</summary>
    public Film As(params string[] actions)
    {
        var next = new Queue<string>(actions);
        return new(actions, Frames, [.. Shown.Select(step => (step.Action == "straight" ? step.Action : next.Dequeue(), step.At))]);
    }

    private static Film Shoot(string species, ulong seed, string[] actions)
    {
        var presentation = SpeciesCatalog.Named(species).Present(Stage.Value.People, seed);
        using var studio = new FrameStudio();
        var lit = actions.Contains(Light);
        var begun = Settle(presentation, studio, lit ? FilmPlace.Near : actions.Contains(Scan) ? FilmPlace.Far : FilmPlace.Usual);
        using var guide = new FilmGuide(Stage.Value.Engine);
        var shown = ScriptOf(actions);
        var lights = lit ? LightsFrom(shown[^1].At + BeforeLight) : [];
        var end = lit ? lights[^1].At + Last : shown[^1].At + (actions.Any(IsShown) ? Last : PassiveTime);
        var frames = new List<FilmFrame>();
        for (var at = 300.0; at < end; at += Step)
        {
            var current = shown.Last(step => step.At <= at).Action;
            var view = current == Scan ? PageView.Blank with { Guidance = guide.Towards(FilmPlace.Near) } : PageView.Blank.Told(Told(current));
            view = view with { Light = PageView.LightOf(lights.LastOrDefault(step => step.At <= at - Latency).Colour) };
            var picture = presentation.FrameAt(begun + TimeSpan.FromMilliseconds(at), view);
            var still = frames.Count % StillEvery == 0 ? studio.Still(presentation.StillOf(picture), presentation.Camera, 92) : null;
            frames.Add(new FilmFrame(at, studio.Live(picture, presentation.Camera, 640, 70), still));
            if (current == Scan)
                guide.See(frames[^1].Live, at);
        }

        return new Film([.. actions.Where(action => action != Light)], frames, shown) { Lights = lights };
    }

    private static List<(string Action, double At)> ScriptOf(string[] actions)
    {
        var shown = new List<(string, double)> { ("straight", 250) };
        var at = 250.0;
        foreach (var action in actions.Where(IsShown))
        {
            at += Wait;
            shown.Add((action, at));
            at += action == Scan ? ScanTime : ActionTime;
            shown.Add(("straight", at));
        }

        return shown;
    }

    private static bool IsShown(string action) => action is not ("video_selfie_blank" or "video_selfie_oneshot" or Light);

    private static List<(LightColour? Colour, double At)> LightsFrom(double at)
    {
        var lights = new List<(LightColour?, double)>();
        foreach (var step in Colours.Steps)
        {
            lights.Add((step.Colour, at));
            at += step.Duration.TotalMilliseconds;
        }

        return [.. lights, (null, at)];
    }

    private static FaceInstruction? Told(string action) => action switch
    {
        "video_selfie_left" => FaceInstruction.LookLeft,
        "video_selfie_right" => FaceInstruction.LookRight,
        "video_selfie_high" => FaceInstruction.LookUp,
        "video_selfie_down" => FaceInstruction.LookDown,
        "video_selfie_smile" => FaceInstruction.Smile,
        "video_selfie_eyes" => FaceInstruction.Blink,
        _ => null,
    };

    // The person gets into place before the capsule is begun, as with the plugin: farther away where it is to come closer, near where there is light.
    private static TimeSpan Settle(IPresentation presentation, FrameStudio studio, FilmPlace place)
    {
        var process = CaptureProcessFactory.Create(new CapturePlan { Mode = CaptureMode.Passive, SecurityLevel = SecurityLevel.Low });
        using var tracker = Stage.Value.Engine.CreateTracker();
        using var guide = new FilmGuide(Stage.Value.Engine);
        var view = PageView.Blank;
        var at = TimeSpan.Zero;
        for (var id = 1; at < Patience; id++)
        {
            var jpeg = studio.Live(presentation.FrameAt(at, view), presentation.Camera, 640, 70);
            var step = process.Observe(tracker.Observe(jpeg, new FrameStamp(id, at, at)));
            guide.See(jpeg, at.TotalMilliseconds);
            at += TimeSpan.FromMilliseconds(SettleStep);
            view = place == FilmPlace.Usual ? PageView.Of(step) : PageView.Blank with { Guidance = guide.Towards(place) };
            if (place == FilmPlace.Usual ? step.Phase != CapturePhase.Positioning : guide.IsAt(place) && id > 10)
                break;
        }

        return at;
    }
}
