using Bonafide.Simulator.People;
using Bonafide.Vision;

namespace Bonafide.Simulator.Tests.Support;

/// <summary>The real models and the people, loaded once for all tests.</summary>
public sealed class Cast : IAsyncLifetime
{
    public VisionEngine Engine { get; private set; } = null!;

    public IReadOnlyList<Person> People { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Engine = VisionEngine.Load(new VisionOptions());
        People = await Gallery.LoadAsync(Engine, SampleFaces.Locate(), CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        Engine.Dispose();
        return Task.CompletedTask;
    }
}

[CollectionDefinition(Name)]
public sealed class SharedCast : ICollectionFixture<Cast>
{
    public const string Name = "cast";
}
