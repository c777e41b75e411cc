namespace Bonafide.Server.Analysis;

/// <summary>Loads the models once, on first use, and keeps what came of it.</summary>
internal sealed class LazyVisionProvider : IVisionProvider, IDisposable
{
    private readonly Lazy<VisionAvailability> _loaded;

    public LazyVisionProvider(Func<VisionAvailability> load) => _loaded = new Lazy<VisionAvailability>(load);

    public VisionAvailability Get() => _loaded.Value;

    public void Dispose()
    {
        if (_loaded is { IsValueCreated: true, Value: VisionAvailability.Ready ready })
            ready.Engine.Dispose();
    }
}
