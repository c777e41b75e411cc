namespace Bonafide.Server.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Bonafide.slnx")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException($"No Bonafide.slnx above {AppContext.BaseDirectory}; the tests run inside a checkout.");
    }
}
