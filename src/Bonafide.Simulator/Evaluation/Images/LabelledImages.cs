namespace Bonafide.Simulator.Evaluation.Images;

/// <summary>Photographs in folders that say what they show: <c>bonafide/</c>, and one folder per attack species.</summary>
public static class LabelledImages
{
    /// <summary>Name of the folder of bona fide presentations.</summary>
    public const string BonaFide = "bonafide";

    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".avif", ".heic"];

    /// <summary>Every picture with its label, in a fixed order; folders are searched to any depth.</summary>
    /// <exception cref="ArgumentException">The folder does not exist, or holds no labelled picture.</exception>
    public static IReadOnlyList<(string Label, string Path)> In(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ArgumentException($"The folder {folder} does not exist.");
        var images = Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
            .SelectMany(label => Directory.GetFiles(label, "*", SearchOption.AllDirectories).Where(IsPicture).Order(StringComparer.Ordinal)
                .Select(path => (Path.GetFileName(label), path)))
            .ToList();
        return images.Count > 0
            ? images
            : throw new ArgumentException($"{folder} holds no pictures in folders; put them into {BonaFide}/ and one folder per attack species.");
    }

    private static bool IsPicture(string path) => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());
}
