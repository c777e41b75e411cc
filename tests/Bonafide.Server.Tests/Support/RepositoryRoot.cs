namespace Bonafide.Server.Tests.Support;

/// <summary>The checkout that the tests run from.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Bonafide.slnx")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("The tests need the checkout they were built from.");
    }
}
