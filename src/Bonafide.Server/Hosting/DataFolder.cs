namespace Bonafide.Server.Hosting;

/// <summary>The folder that holds everything the server remembers. Readable by its owner only.</summary>
internal sealed class DataFolder
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        CreateFolder(Root);
        CreateFolder(Keys);
        CreateFolder(Media);
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "bonafide.db");

    public string Keys => Path.Combine(Root, "keys");

    public string Media => Path.Combine(Root, "media");

    public string Lock => Path.Combine(Root, "server.lock");

    /// <summary>Makes an empty file of mode 0600 unless there is one: SQLite's side files inherit its mode.</summary>
    public void CreatePrivateFile(string path)
    {
        if (!File.Exists(path))
            CreateNew(path, FileMode.OpenOrCreate).Dispose();
    }

    /// <summary>Writes a file of mode 0600 that appears complete or not at all, and never replaces another.</summary>
    public void WriteSecret(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".new";
        File.Delete(temporary);
        using (var stream = CreateNew(temporary, FileMode.CreateNew))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: false);
    }

    private static FileStream CreateNew(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        return new FileStream(path, options);
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerFolder);
    }
}
