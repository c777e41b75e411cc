using Bonafide.Server.Capsules;

namespace Bonafide.Server.Folders;

/// <summary>Lets a few uploads be held in memory at the same time and refuses the rest, before the first byte of their bodies is read.</summary>
internal sealed class UploadGate(CapsuleOptions options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.MaxUploads);

    /// <returns>To be disposed of when done; null when all places are taken.</returns>
    public IDisposable? TryEnter() => _places.Wait(0) ? new Place(_places) : null;

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
