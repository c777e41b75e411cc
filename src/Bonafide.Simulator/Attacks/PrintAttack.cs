using System.Numerics;
using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Geometry;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Rendering;
using Bonafide.Simulator.Scenery;

namespace Bonafide.Simulator.Attacks;

/// <summary>A printed photograph of the subject, held in the hand and moved as the page asks: nearer to fake the approach, tilted to fake a turn.</summary>
internal sealed class PrintAttack : StagedPresentation
{
    // How far an attacker's face stays behind the sheet: the nose must not push it.
    private const float BehindTheHoles = 4.5f;

    private readonly Mesh _mesh;
    private readonly Texture _paint;
    private readonly Material _material;
    private readonly Fingers _fingers;
    private readonly Person? _behind;

    private PrintAttack(Casting cast, float scale, Mesh mesh, InkPrint ink, Person? behind)
        : base(cast.Random, Start.Draw(cast.Random.Branch("start"), scale), Temper.Draw(cast.Random.Branch("temper")))
    {
        (_mesh, _paint, _behind) = (mesh, new Texture(ink.Width, ink.Height, ink.Texels), behind);
        var draw = cast.Random.Branch("material");
        _material = draw.Chance(0.5) ? new Material(draw.Between(0.002f, 0.01f), 8) : new Material(draw.Between(0.02f, 0.06f), draw.Between(25f, 90f));
        var bottom = mesh.Points.Max(point => point.Y);
        var side = mesh.Points.Max(point => point.X);
        _fingers = new Fingers(
            cast.Other.Complexion,
            new Vector3(-side * 0.7f, bottom - draw.Between(1.5f, 4f), -0.4f),
            new Vector3(side * 0.7f, bottom - draw.Between(1.5f, 4f), -0.4f));
    }

    /// <summary>A flat print at 0.55 to 1.1 of life size.</summary>
    public static IPresentation Flat(Casting cast) => Make(cast, (width, height, eyes, _) => Sheet.Flat(width, height, eyes), holes: false);

    /// <summary>A print bent about an upright (mostly) or lying axis, radius 8 to 40 cm.</summary>
    public static IPresentation Bent(Casting cast) => Make(cast, Bend, holes: false);

    /// <summary>A life-size print, flat or bent, with holes through which the attacker's own eyes look and blink.</summary>
    public static IPresentation WithEyeHoles(Casting cast) =>
        Make(cast, (width, height, eyes, random) => random.Chance(0.5) ? Bend(width, height, eyes, random) : Sheet.Flat(width, height, eyes), holes: true);

    protected override IProp[] Props(Moment before, Moment now, double seconds)
    {
        var (from, to) = (new RigidPose(before.Rotation, before.Place), new RigidPose(now.Rotation, now.Place));
        var sheet = new SurfaceProp<PaintedSurface>(_mesh, new PaintedSurface(_paint), _material, from, to);
        IProp[] held = [sheet, .. _fingers.On(from, to)];
        return _behind is null ? held : [new HeadProp(_behind, Behind(before), Behind(now)), .. held];
    }

    protected override Expression Face(double seconds, PageView perceived) => _behind is null ? default : new Expression(Blinking.At(seconds), 0);

    private static Mesh Bend(float width, float height, Vector2 eyes, SeededRandom random) =>
        Sheet.Bent(width, height, eyes, random.Between(8f, 40f), random.Chance(0.75));

    private static PrintAttack Make(Casting cast, Func<float, float, Vector2, SeededRandom, Mesh> form, bool holes)
    {
        var draw = cast.Random.Branch("sheet");
        var picture = cast.Subject.Picture;
        var ink = new InkPrint(picture, cast.Random.Branch("ink"));
        var scale = holes ? 1 : draw.Between(0.55f, 1.1f);
        if (holes)
            ink.CutEyes(picture, draw.Between(1.5f, 2.1f), draw.Between(0.7f, 1.3f));
        var width = picture.LifeSize * scale;
        var eyes = (picture.Eyes[0] + picture.Eyes[1]) / 2;
        return new PrintAttack(cast, scale, form(width, width * picture.Height / picture.Width, eyes, draw), ink, holes ? cast.Other : null);
    }

    private static PersonState Behind(Moment moment)
    {
        var place = moment.Place + Vector3.Transform(new Vector3(0, 0, BehindTheHoles), moment.Rotation);
        return new PersonState(new RigidPose(moment.Rotation, place + Vector3.Transform(Person.Pivot, moment.Rotation)), place, moment.Expression);
    }
}
