using Bonafide.Simulator.People;
using Bonafide.Vision;

namespace Bonafide.Simulator.Tests.Support;

/// <summary>The real models and the people, loaded once for all tests. No collection: its classes would wait for one another.</summary>
public sealed class Cast
{
    private static readonly Lazy<(VisionEngine Engine, IReadOnlyList<Person> People)> Loaded = new(() =>
    {
        var engine = VisionEngine.Load(new VisionOptions());
        return (engine, Gallery.LoadAsync(engine, SampleFaces.Locate(), CancellationToken.None).GetAwaiter().GetResult());
    });

    public VisionEngine Engine { get; } = Loaded.Value.Engine;

    public IReadOnlyList<Person> People { get; } = Loaded.Value.People;
}
