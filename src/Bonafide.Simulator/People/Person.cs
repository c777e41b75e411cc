using System.Numerics;
using Bonafide.Observations;
using Bonafide.Simulator.Randomness;
using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.People;

/// <summary>A synthetic person whose face is a real photograph's. Immutable; shared by all captures that show the person.</summary>
public sealed class Person
{
    /// <summary>Where the head turns, from the middle between the eyes: the neck's upper joint, centimetres.</summary>
    internal static readonly Vector3 Pivot = new(0, 4, 8.5f);

    internal Person(string name, RgbxImage photograph, FaceObservation face)
    {
        Name = name;
        var random = new SeededRandom(0).Branch(name);
        var shape = new FaceShape(face);
        var portrait = new Portrait(new Photograph(photograph), shape, random);
        Surface = new HeadSurface(shape);
        Muscles = new FaceMuscles(shape.Points);
        Paint = portrait.Texture;
        Complexion = portrait.Complexion;
        Torso = new Torso(shape.Points[FaceIndex.Chin].Y, portrait.Complexion, random);
        Picture = PrintablePicture.Of(photograph, shape);
    }

    /// <summary>Name of the photograph and place of the face in it, from the left: <c>sample3-2</c>.</summary>
    public string Name { get; }

    internal HeadSurface Surface { get; }

    internal FaceMuscles Muscles { get; }

    internal Rendering.Texture Paint { get; }

    internal Complexion Complexion { get; }

    internal Torso Torso { get; }

    /// <summary>The photograph around the face as it is: what an attacker would print or show.</summary>
    internal PrintablePicture Picture { get; }
}
