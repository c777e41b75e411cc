namespace Bonafide.Vision.Tests.Models;

/// <summary>Finds files of the source tree from the folder that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Bonafide.slnx")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException($"The source tree was not found above {AppContext.BaseDirectory}.");
    }
}
