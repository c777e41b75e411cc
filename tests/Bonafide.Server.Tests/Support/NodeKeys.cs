namespace Bonafide.Server.Tests.Support;

/// <summary>What an operator copies from node to node: the keys.</summary>
internal static class NodeKeys
{
    public static void Copy(string fromData, string toData) => CopyFolder(Path.Combine(fromData, "keys"), Path.Combine(toData, "keys"));

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.GetDirectories(from))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
