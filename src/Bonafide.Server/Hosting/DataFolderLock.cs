namespace Bonafide.Server.Hosting;

/// <summary>Keeps a second server from the same data folder; freed by the system when the process dies.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _stream;

    public DataFolderLock(DataFolder folder)
    {
        PrivateFiles.Touch(folder.Lock);
        try
        {
            _stream = new FileStream(folder.Lock, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new StartupException($"Another server uses the data folder {folder.Root}. Stop it, or start this one with another --data.", exception);
        }
    }

    public void Dispose() => _stream.Dispose();
}
