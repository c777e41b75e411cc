namespace Bonafide.Server.Tests.Capture.Support;

/// <summary>One stage for all tests of a class, since loading the models takes a moment.</summary>
public sealed class SharedStage : IAsyncLifetime
{
    internal CaptureStage Stage { get; private set; } = null!;

    public async Task InitializeAsync() => Stage = await CaptureStage.OpenAsync();

    public async Task DisposeAsync() => await Stage.DisposeAsync();
}
