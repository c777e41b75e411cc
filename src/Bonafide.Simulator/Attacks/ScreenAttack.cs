using System.Numerics;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.Rendering;
using Bonafide.Simulator.Scenery;
using Bonafide.Simulator.Sensor;
using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.Attacks;

/// <summary>A phone, tablet or monitor with the subject's photograph or a genuine capture on it, held before the camera and moved as the page asks.</summary>
internal sealed class ScreenAttack : StagedPresentation
{
    private const float Behind = 0.06f;
    private readonly DisplayPanel _panel;
    private readonly Func<double, Texture> _picture;
    private readonly Mesh _glass;
    private readonly Mesh _body;
    private readonly Texture _frame;
    private readonly Fingers? _fingers;

    private ScreenAttack(Casting cast, DisplayPanel panel, Vector2 eyes, float scale, Func<double, Texture> picture)
        : base(cast.Random, Start.Draw(cast.Random.Branch("start"), scale), Temper.Draw(cast.Random.Branch("temper")))
    {
        (_panel, _picture) = (panel, picture);
        var shown = new Vector2((eyes.X - panel.Left) / panel.Share.X, (eyes.Y - panel.Top) / panel.Share.Y);
        _glass = Sheet.Flat(panel.Width, panel.Height, shown);
        var (width, height) = (panel.Width + 2 * panel.Bezel, panel.Height + 2 * panel.Bezel);
        _body = Sheet.Flat(width, height, new Vector2((shown.X * panel.Width + panel.Bezel) / width, (shown.Y * panel.Height + panel.Bezel) / height));
        var dark = cast.Random.Branch("bezel").Between(0.01f, 0.06f);
        _frame = new Texture(4, 4, [.. Enumerable.Repeat(new Vector4(dark, dark, dark, 1), 16)]);
        var (side, bottom) = ((1 - shown.X) * panel.Width, (1 - shown.Y) * panel.Height + panel.Bezel);
        _fingers = panel.Width > 28 ? null : new Fingers(
            cast.Other.Complexion, new Vector3(-side, bottom - 1.5f, -0.4f), new Vector3(side, bottom - 1.5f, -0.4f));
    }

    /// <summary>The photograph of the subject.</summary>
    public static IPresentation Photo(Casting cast)
    {
        var picture = cast.Subject.Picture;
        var eyes = (picture.Eyes[0] + picture.Eyes[1]) / 2;
        var panel = new DisplayPanel(cast.Random.Branch("panel")).Showing(picture.Width / (float)picture.Height, eyes);
        var texture = new Texture(picture.Width, picture.Height, Array.ConvertAll(picture.Pixels, panel.Show));
        return new ScreenAttack(cast, panel, eyes, panel.Width / (picture.LifeSize * panel.Share.X), _ => texture);
    }

    /// <summary>A video of a genuine capture of the subject.</summary>
    public static IPresentation Video(Casting cast)
    {
        var recording = new Recording(cast.Subject, cast.Random.Branch("recording"), cast.Mode);
        var (width, height) = (640, 640 * recording.Camera.Height / recording.Camera.Width);
        var eyes = new Vector2(0.5f, 0.47f);
        var panel = new DisplayPanel(cast.Random.Branch("panel")).Showing(width / (float)height, eyes);
        var projector = new Projector(recording, panel, width, height);
        const float SeenWidth = 54;
        return new ScreenAttack(cast, panel, eyes, panel.Width / (SeenWidth * panel.Share.X), projector.At);
    }

    protected override IProp[] Props(Moment before, Moment now, double seconds)
    {
        var (from, to) = (new RigidPose(before.Rotation, before.Place), new RigidPose(now.Rotation, now.Place));
        var back = new RigidPose(Quaternion.Identity, new Vector3(0, 0, Behind));
        var glass = new Material(_panel.Gloss, 250);
        return
        [
            new SurfaceProp<PaintedSurface>(_body, new PaintedSurface(_frame), new Material(0.01f, 20), back.Then(from), back.Then(to)),
            new SurfaceProp<DisplaySurface>(_glass, new DisplaySurface(_picture(seconds), _panel), glass, from, to),
            .. _fingers?.On(from, to) ?? [],
        ];
    }

    /// <summary>Plays a recording as textures.</summary>
    private sealed class Projector(Recording recording, DisplayPanel panel, int width, int height)
    {
        private readonly Darkroom _darkroom = new();

        // A recording has no more than these tones; a power for each colour of each pixel took longer than to film the picture.
        private readonly float[] _tones = [.. Enumerable.Range(0, 256).Select(code => panel.Tone(Srgb.Linear((byte)code)))];

        public Texture At(double seconds)
        {
            using var image = new RgbxImage(width, height);
            recording.At(seconds).Develop(_darkroom, width, height, image);
            var texels = new Vector4[width * height];
            var codes = image.Pixels;
            for (var i = 0; i < texels.Length; i++)
                texels[i] = panel.Mix(new Vector3(_tones[codes[4 * i]], _tones[codes[4 * i + 1]], _tones[codes[4 * i + 2]]));
            return new Texture(width, height, texels);
        }
    }
}
