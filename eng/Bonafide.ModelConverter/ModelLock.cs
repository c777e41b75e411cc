using System.Text.Json;

namespace Bonafide.ModelConverter;

/// <summary>The checksums that every conversion must give, kept under version control.</summary>
internal static class ModelLock
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    /// <exception cref="InvalidDataException">A file differs, is missing from the lock, or is listed but was not made.</exception>
    public static void Check(string path, IReadOnlyDictionary<string, string> actual)
    {
        var expected = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path))!;
        var differing = expected.Keys.Union(actual.Keys)
            .Where(file => expected.GetValueOrDefault(file) != actual.GetValueOrDefault(file))
            .Order()
            .ToList();
        if (differing.Count > 0)
        {
            throw new InvalidDataException(
                $"The conversion of {string.Join(", ", differing)} did not give what {path} says. "
                + "If the converter was changed on purpose, run it with --update-lock.");
        }
    }

    public static void Write(string path, IReadOnlyDictionary<string, string> actual)
    {
        var sorted = new SortedDictionary<string, string>(actual.ToDictionary(), StringComparer.Ordinal);
        File.WriteAllText(path, JsonSerializer.Serialize(sorted, Options) + "\n");
    }
}
