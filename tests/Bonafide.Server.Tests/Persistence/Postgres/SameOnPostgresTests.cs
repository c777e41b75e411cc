using Bonafide.Server.Hosting;
using Bonafide.Server.Tests.Doors.Capsule;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Sessions;

namespace Bonafide.Server.Tests.Persistence.Postgres;

[Collection(PostgresTests.Name)]
public sealed class ExpiryOnPostgresTests(PostgresCluster cluster) : ExpiryTests
{
    protected override void Configure(ServerOptions options) => cluster.Configure(options);
}

[Collection(PostgresTests.Name)]
public sealed class TokensOnPostgresTests(PostgresCapsuleStage shared) : TokenTests(shared), IClassFixture<PostgresCapsuleStage>;

public sealed class PostgresCapsuleStage(PostgresCluster cluster) : SharedCapsuleStage
{
    protected override void Configure(ServerOptions options) => cluster.Configure(options);
}
