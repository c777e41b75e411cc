namespace Bonafide.Server.Faces;

/// <summary>Lets a few pictures be decoded at the same time and makes the rest wait: each may take hundreds of megabytes.</summary>
internal sealed class AnalysisGate(FaceOptions options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.MaxConcurrentAnalyses);

    /// <returns>To be disposed of when done.</returns>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
