using Bonafide.Server.Hosting;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>One stage for the tests that do not need their own.</summary>
public class SharedCapsuleStage : IAsyncLifetime
{
    public CapsuleStage Stage { get; private set; } = null!;

    public async Task InitializeAsync() => Stage = await CapsuleStage.OpenAsync(Configure);

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    protected virtual void Configure(ServerOptions options)
    {
    }
}

[CollectionDefinition(Name)]
public sealed class CapsuleDoorTests : ICollectionFixture<SharedCapsuleStage>
{
    public const string Name = "capsule door";
}
