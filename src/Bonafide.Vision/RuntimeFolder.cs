namespace Bonafide.Vision;

/// <summary>Finds the folder that holds the converted models, the native inference library and the built web files.</summary>
public static class RuntimeFolder
{
    /// <summary>Environment variable that names the folder outright.</summary>
    public const string Variable = "BONAFIDE_RUNTIME";

    /// <summary>Looks at <paramref name="configured"/>, then <see cref="Variable"/>, then upwards from the program's own folder.</summary>
    /// <exception cref="DirectoryNotFoundException">None is there; the message says how to make it.</exception>
    public static string Locate(string? configured = null)
    {
        var named = configured ?? Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
            return Directory.Exists(named) ? named : throw new DirectoryNotFoundException($"The runtime folder {named} does not exist.");

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            foreach (var candidate in new[] { Path.Combine(at.FullName, "runtime"), Path.Combine(at.FullName, "artifacts", "runtime") })
            {
                if (Directory.Exists(Path.Combine(candidate, "models")))
                    return candidate;
            }
        }

        throw new DirectoryNotFoundException($"No runtime folder with models/ was found above {AppContext.BaseDirectory}. Run 'make build', or set {Variable}.");
    }
}
