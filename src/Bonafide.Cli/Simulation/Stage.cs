using Bonafide.Simulator.People;
using Bonafide.Vision;

namespace Bonafide.Cli.Simulation;

/// <summary>What every simulation needs: the loaded models and the people.</summary>
internal sealed class Stage : IDisposable
{
    private Stage(VisionEngine engine, IReadOnlyList<Person> people) => (Engine, People) = (engine, people);

    public VisionEngine Engine { get; }

    public IReadOnlyList<Person> People { get; }

    public static async Task<Stage> SetAsync(string? faces, CancellationToken cancellation)
    {
        var engine = VisionEngine.Load(new VisionOptions());
        try
        {
            return new Stage(engine, await Gallery.LoadAsync(engine, SampleFaces.Locate(faces), cancellation));
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    public void Dispose() => Engine.Dispose();
}
