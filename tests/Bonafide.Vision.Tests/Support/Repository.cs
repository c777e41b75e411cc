namespace Bonafide.Vision.Tests.Support;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static readonly string Root = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Bonafide.slnx")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("The tests must run from inside the repository.");
    }
}
