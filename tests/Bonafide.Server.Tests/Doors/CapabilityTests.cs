using System.Net;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors;

[Collection(SharedServerTests.Name)]
public sealed class CapabilityTests(SharedServer shared)
{
    [Fact]
    public async Task A_whole_server_names_its_versions_and_its_algorithm()
    {
        var capabilities = await (await shared.Server.GetAsync("/video-server/v2/capabilities")).JsonAsync();
        capabilities.GetProperty("version").GetString()!.ShouldMatch(@"^\d+\.\d+\.\d+$");
        var core = capabilities.GetProperty("bioserver-core");
        core.GetProperty("version").GetString()!.ShouldMatch(@"^\d+\.\d+\.\d+$");
        core.GetProperty("currentMode").EnumerateArray().Single().GetString().ShouldNotBeNullOrWhiteSpace();
        using var health = await shared.Server.SendAsync(HttpMethod.Get, "/healthz");
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
