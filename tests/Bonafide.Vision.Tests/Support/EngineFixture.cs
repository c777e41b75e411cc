namespace Bonafide.Vision.Tests.Support;

/// <summary>The engine with all models, loaded once for the classes that share it.</summary>
public sealed class EngineFixture : IDisposable
{
    /// <summary>Default options.</summary>
    public VisionEngine Engine { get; } = VisionEngine.Load(new VisionOptions());

    /// <inheritdoc/>
    public void Dispose() => Engine.Dispose();
}

/// <summary>Classes that use <see cref="EngineFixture"/>.</summary>
[CollectionDefinition(Name)]
public sealed class EngineSuite : ICollectionFixture<EngineFixture>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Vision engine";
}
