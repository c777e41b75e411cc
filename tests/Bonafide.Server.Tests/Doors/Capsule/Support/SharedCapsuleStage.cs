namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>One stage for the tests that do not need their own.</summary>
public sealed class SharedCapsuleStage : IAsyncLifetime
{
    public CapsuleStage Stage { get; private set; } = null!;

    public async Task InitializeAsync() => Stage = await CapsuleStage.OpenAsync();

    public async Task DisposeAsync() => await Stage.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class CapsuleDoorTests : ICollectionFixture<SharedCapsuleStage>
{
    public const string Name = "capsule door";
}
