using System.Net;
using Bonafide.Server.Access;
using Bonafide.Server.Tests.Capture.Support;
using Microsoft.AspNetCore.Routing;

namespace Bonafide.Server.Tests.Doors.Identities;

/// <summary>Every address of the door, and every kind of key before it.</summary>
public sealed class RoleTableTests(SharedStage shared) : IClassFixture<SharedStage>
{
    private const string Unknown = "d4eee197-69e9-43a9-be07-16cc600d04e8";

    private static readonly string[] Relying = [Role.RelyingService];
    private static readonly string[] Both = [Role.RelyingService, Role.UserApplication];
    private static readonly string[] People = [Role.RelyingService, Role.Adjudicator];

    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["POST /identities"] = Relying,
        ["GET /identities/{id}"] = Relying,
        ["DELETE /identities/{id}"] = Relying,
        ["POST /identities/{id}/consents"] = Both,
        ["POST /identities/{id}/attributes/portrait/live-capture-video-session"] = Both,
        ["POST /identities/{id}/attributes/portrait/live-capture-session"] = Both,
        ["GET /identities/{id}/status/{submissionId}"] = Both,
        ["GET /identities/{id}/attributes/portrait/capture"] = Relying,
        ["POST /identities/{id}/attributes/portrait/capture"] = Relying,
        ["GET /identities/attributes/portrait/capture"] = Relying,
        ["POST /identities/attributes/portrait/capture"] = Relying,
        ["POST /identities/{id}/id-documents/capture"] = Both,
        ["GET /adjudications"] = People,
        ["POST /identities/{id}/adjudications/{submissionId}"] = People,
        ["GET /identities/{id}/adjudications/{submissionId}/portrait"] = People,
        ["GET /identities/{id}/adjudications/{submissionId}/reference"] = People,
    };

    private readonly CaptureStage _stage = shared.Stage;

    public static TheoryData<string> Endpoints { get; } = [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task Only_the_roles_of_the_table_may_go(string endpoint)
    {
        var (method, path) = endpoint.Split(' ') is [var verb, var address] ? (verb, address) : default;
        foreach (var role in Role.All)
        {
            var key = await _stage.Server.Service<ApiKeyIssuer>().CreateAsync(new NewApiKey { Name = role, Roles = [role], Tenant = "table" }, default);
            foreach (var root in new[] { "/gips/v1", "/gips/rest/v1" })
            {
                var place = root + path.Replace("{id}", Unknown, StringComparison.Ordinal).Replace("{submissionId}", Unknown, StringComparison.Ordinal);
                using var response = await _stage.Server.SendAsync(new HttpMethod(method), place, key.Secret);
                if (Table[endpoint].Contains(role))
                    response.StatusCode.ShouldNotBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized);
                else
                    (await response.ShouldFailAsync(HttpStatusCode.Forbidden)).ShouldContain("lacks the role");
            }
        }
    }

    [Fact]
    public void The_table_has_every_address_of_the_door()
    {
        var mapped = _stage.Server.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/gips/v1/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                .Select(method => $"{method} {endpoint.RoutePattern.RawText!["/gips/v1".Length..].TrimEnd('/')}"));
        mapped.Order().ShouldBe(Table.Keys.Order());
    }
}
