using System.Text.RegularExpressions;
using Bonafide.Server.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Bonafide.Server.Tests.Doors.OpenApi;

/// <summary>The served description: sound by itself, and whole.</summary>
[Collection(SharedServerTests.Name)]
public sealed partial class DescriptionTests(SharedServer shared) : IAsyncLifetime
{
    private Description _description = null!;

    public async Task InitializeAsync() => _description = await Description.ReadAsync(shared.Server);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void A_reader_of_other_hands_finds_no_fault()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(_description.Text, "json");
        diagnostic!.Errors.ShouldBeEmpty();
        diagnostic.Warnings.ShouldBeEmpty();
        diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_0);
        document!.Paths.Count.ShouldBe(_description.Operations.Select(operation => operation.Path).Distinct().Count());
    }

    [Fact]
    public void That_reader_does_find_faults() =>
        OpenApiDocument.Parse(_description.Text.Replace("\"responses\":", "\"answers\":", StringComparison.Ordinal), "json").Diagnostic!.Errors.ShouldNotBeEmpty();

    [Fact]
    public void Every_address_of_the_door_is_described_and_none_that_is_not_there()
    {
        var mapped = shared.Server.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method =>
                $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}") ?? [])
            .Where(address => address.Contains(" /video-server/", StringComparison.Ordinal) || address.Contains(" /bioserver-app/", StringComparison.Ordinal));
        _description.Operations.Select(operation => $"{operation.Method} {operation.Path}").ShouldBe(mapped, ignoreOrder: true);
    }

    [Fact]
    public void Every_operation_has_a_name_of_its_own_a_summary_a_known_tag_and_its_refusals()
    {
        _description.Operations.Select(operation => operation.Id).ShouldBeUnique();
        foreach (var operation in _description.Operations)
        {
            operation.Node["summary"]!.ToString().ShouldEndWith(".");
            operation.Node["tags"]!.AsArray().Count.ShouldBe(1);
            var statuses = operation.Node["responses"]!.AsObject().Select(response => response.Key).ToArray();
            statuses.ShouldContain("500", operation.Id);
            statuses.Any(status => status[0] == '2').ShouldBeTrue(operation.Id);
            foreach (var status in operation.Keyed ? new[] { "401", "403" } : [])
                statuses.ShouldContain(status, operation.Id);
            var parameters = operation.Node["parameters"]?.AsArray().Select(parameter => parameter!.ToJsonString()) ?? [];
            foreach (Match name in PathParameter().Matches(operation.Path))
                parameters.Any(parameter => parameter.Contains(name.Groups[1].Value, StringComparison.Ordinal)).ShouldBeTrue(operation.Id);
        }
    }

    [Fact]
    public void Nothing_is_described_that_nothing_refers_to()
    {
        foreach (Match reference in Reference().Matches(_description.Text))
            Regex.Count(_description.Text, $"\"{reference.Groups[1].Value}\":").ShouldBeGreaterThan(0, reference.Value);
        foreach (var schema in System.Text.Json.Nodes.JsonNode.Parse(_description.Text)!["components"]!["schemas"]!.AsObject())
            _description.Text.ShouldContain($"#/components/schemas/{schema.Key}\"");
    }

    [GeneratedRegex("{([^}]+)}")]
    private static partial Regex PathParameter();

    [GeneratedRegex("\"#/components/[a-z]+/([A-Za-z]+)\"")]
    private static partial Regex Reference();
}
