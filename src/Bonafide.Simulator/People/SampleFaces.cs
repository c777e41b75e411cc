namespace Bonafide.Simulator.People;

/// <summary>Finds the folder of photographs that people are made from.</summary>
public static class SampleFaces
{
    /// <summary>Environment variable that names the folder outright.</summary>
    public const string Variable = "BONAFIDE_FACES";

    private const string Package = "node_modules/@vladmandic/face-api/demo";

    /// <summary>Looks at <paramref name="configured"/>, then <see cref="Variable"/>, then for the installed npm package upwards from here.</summary>
    /// <exception cref="DirectoryNotFoundException">None is there; the message says how to get it.</exception>
    public static string Locate(string? configured = null)
    {
        var named = configured ?? Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
            return Directory.Exists(named) ? named : throw new DirectoryNotFoundException($"The folder of photographs {named} does not exist.");

        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            {
                var candidate = Path.Combine(at.FullName, Package);
                if (Directory.Exists(candidate))
                    return candidate;
            }
        }

        throw new DirectoryNotFoundException($"No photographs to make people from: run 'npm ci --ignore-scripts', name a folder, or set {Variable}.");
    }

    /// <summary>The photographs of a folder in a fixed order: those of the npm package, or every JPEG of another folder.</summary>
    public static IReadOnlyList<string> Photographs(string folder)
    {
        var samples = Directory.GetFiles(folder, "sample*.jpg");
        string[] all = samples.Length > 0 ? samples : [.. Directory.GetFiles(folder, "*.jpg"), .. Directory.GetFiles(folder, "*.jpeg")];
        return [.. all.Order(StringComparer.Ordinal)];
    }
}
