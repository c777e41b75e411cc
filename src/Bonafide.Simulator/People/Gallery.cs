using Bonafide.Observations;
using Bonafide.Vision;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;
using Bonafide.Vision.Stills;

namespace Bonafide.Simulator.People;

/// <summary>The people that can be simulated, always in the same order.</summary>
public static class Gallery
{
    private const int LargestPhotograph = 50_000_000;
    private const double FarthestTurn = 19;
    private const double SmallestFace = 100;
    private const double DimmestEye = 0.14;

    /// <summary>Makes a person of every usable face: near enough, nearly frontal, eyes open.</summary>
    /// <param name="engine">Measures the faces.</param>
    /// <param name="folder">See <see cref="SampleFaces.Locate"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidDataException">No photograph shows a usable face.</exception>
    public static async Task<IReadOnlyList<Person>> LoadAsync(IVisionEngine engine, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var people = new List<Person>();
        foreach (var path in SampleFaces.Photographs(folder))
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            var seen = await engine.AnalyzeAsync(bytes, new StillOptions { Templates = false }, cancellation);
            using var decoder = new JpegDecoder();
            using var image = new RgbxImage();
            decoder.DecodeAccurately(bytes, LargestPhotograph, LargestPhotograph, image);
            var faces = seen.Faces.Select(face => face.Face).Where(IsUsable).OrderBy(face => face.Box.CenterX).ToList();
            people.AddRange(faces.Select((face, i) => new Person($"{Path.GetFileNameWithoutExtension(path)}-{i + 1}", image, face)));
        }

        return people.Count > 0 ? people : throw new InvalidDataException($"No photograph in {folder} shows a usable face.");
    }

    private static bool IsUsable(FaceObservation face) =>
        face.Box.Height >= SmallestFace
        && Math.Abs(face.Pose.Yaw) <= FarthestTurn
        && Math.Abs(face.Pose.Pitch) <= FarthestTurn
        && Math.Min(face.LeftEyeOpenness, face.RightEyeOpenness) >= DimmestEye;
}
