namespace Bonafide.Server.Hosting;

/// <summary>The folder that holds everything the server remembers. Readable by its owner only.</summary>
internal sealed class DataFolder
{
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        foreach (var folder in new[] { Root, Keys, Media })
            PrivateFiles.CreateFolder(folder);
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "bonafide.db");

    public string Keys => Path.Combine(Root, "keys");

    public string Media => Path.Combine(Root, "media");

    public string Lock => Path.Combine(Root, "server.lock");
}
