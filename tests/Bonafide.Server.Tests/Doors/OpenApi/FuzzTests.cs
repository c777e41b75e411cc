using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bonafide.Server.Hosting;
using Bonafide.Server.Tests.Capture.Protocol;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Doors.OpenApi;

/// <summary>Every operation of the description under hostile input: the answer is always one that is described, and never a failure.</summary>
[Collection(SharedServerTests.Name)]
public sealed class FuzzTests(SharedServer shared) : IAsyncLifetime
{
    private const int Mutations = 400;
    private const string Boundary = "x";
    private static readonly JsonObject Session = new() { ["livenessMode"] = "LIVENESS_PASSIVE" };
    private static readonly JsonObject Face = new() { ["imageType"] = "SELFIE" };
    private readonly TestServer _server = shared.Server;
    private Description _description = null!;
    private string _session = "";

    public async Task InitializeAsync()
    {
        _description = await Description.ReadAsync(_server);
        _session = await _server.NewSessionAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_member_of_a_session_request_bears_every_value()
    {
        foreach (var member in _description.PropertiesOf("SessionRequest").Select(property => property.Key).Append("unknown"))
        {
            var refused = 0;
            foreach (var body in HostileValues.Damaged(Session, member))
                refused += await SendAsync("initLivenessSession", Encoding.UTF8.GetBytes(body)) == HttpStatusCode.BadRequest ? 1 : 0;
            refused.ShouldBeGreaterThan(0, member);
            // Of the mode no hostile value is good; of every other member some are, or are nobody's concern.
            (refused == HostileValues.Json.Count).ShouldBe(member == "livenessMode", member);
        }
    }

    [Fact]
    public async Task Every_member_of_a_face_bears_every_value()
    {
        foreach (var member in _description.PropertiesOf("FaceRequest").Select(property => property.Key).Append("unknown"))
        {
            foreach (var face in HostileValues.Damaged(Face, member))
                (await SendAsync("createFace", Form("no picture"u8.ToArray(), Encoding.UTF8.GetBytes(face)), $"multipart/form-data; boundary={Boundary}")).ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Every_operation_bears_every_body_and_content_type()
    {
        foreach (var operation in _description.Operations.Where(operation => operation.Method == HttpMethod.Post))
        {
            foreach (var type in HostileValues.ContentTypes)
                await SendAsync(operation.Id, Encoding.UTF8.GetBytes(Session.ToJsonString()), type);
            foreach (var body in HostileValues.Bodies)
            {
                await SendAsync(operation.Id, body);
                await SendAsync(operation.Id, body, $"multipart/form-data; boundary={Boundary}");
            }
        }
    }

    [Fact]
    public async Task Every_operation_bears_every_address()
    {
        foreach (var operation in _description.Operations.Where(operation => operation.Path.Contains('{', StringComparison.Ordinal)))
        {
            foreach (var segment in HostileValues.Segments)
            {
                await SendAsync(operation, operation.Path.Replace("{sessionId}", segment, StringComparison.Ordinal).Replace("{faceId}", segment, StringComparison.Ordinal));
                await SendAsync(operation, operation.Path.Replace("{sessionId}", _session, StringComparison.Ordinal).Replace("{faceId}", segment, StringComparison.Ordinal));
            }
        }

        foreach (var query in new[] { "compression=", "compression=1", "compression=true&compression=false", "compression=%F0%9F%98%80", "compression", "compression=" + new string('x', 4_000) })
            await SendAsync(_description.Find("getFaceImage"), $"/bioserver-app/v2/bio-sessions/{_session}/faces/x/image?{query}");
    }

    [Fact]
    public async Task Damaged_requests_are_answered_as_described()
    {
        var mutator = new Mutator(7);
        var session = Encoding.UTF8.GetBytes("""{"livenessMode":"LIVENESS_ACTIVE","numberOfChallenge":3,"ageThreshold":"18","callbackURL":"https://sp.example/"}""");
        var form = Form("no picture"u8.ToArray(), Encoding.UTF8.GetBytes(Face.ToJsonString()));
        var made = 0;
        for (var round = 0; round < Mutations; round++)
        {
            made += await SendAsync("initLivenessSession", mutator.Mutate(session)) == HttpStatusCode.Created ? 1 : 0;
            (await SendAsync("createFace", mutator.Mutate(form), $"multipart/form-data; boundary={Boundary}")).ShouldBe(HttpStatusCode.BadRequest);
        }

        // Both paths were taken, or the fuzz would prove nothing.
        made.ShouldBeInRange(1, Mutations - 1);
    }

    private static byte[] Form(byte[] image, byte[] face) =>
    [
        .. Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n\r\n"), .. image,
        .. Encoding.ASCII.GetBytes($"\r\n--{Boundary}\r\nContent-Disposition: form-data; name=\"face\"; filename=\"a.json\"\r\n\r\n"), .. face,
        .. Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n"),
    ];

    private Task<HttpStatusCode> SendAsync(string operationId, byte[] body, string? contentType = "application/json")
    {
        var operation = _description.Find(operationId);
        return SendAsync(operation, operation.Path.Replace("{sessionId}", _session, StringComparison.Ordinal), new ByteArrayContent(body), contentType);
    }

    private async Task<HttpStatusCode> SendAsync(Operation operation, string path, HttpContent? content = null, string? contentType = null)
    {
        var uri = new Uri(_server.Client.BaseAddress! + path.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(operation.Method, uri) { Content = content };
        request.Headers.Add("apikey", _server.Key);
        // A body beyond the limit is refused unread, and the connection closed: who sends it without asking may miss the answer.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > _server.Service<HttpOptions>().MaxJsonBytes;
        if (contentType is not null)
            content?.Headers.TryAddWithoutValidation("content-type", contentType);
        using var response = await _server.Client.SendAsync(request);
        ((int)response.StatusCode).ShouldBeLessThan(500, operation.Id + " " + path);
        (await _description.FaultOfAsync(operation, response)).ShouldBeNull(path);
        // The session itself must outlive the round.
        if (operation.Id == "deleteBioSession" && response.StatusCode == HttpStatusCode.NoContent)
            _session = await _server.NewSessionAsync();
        return response.StatusCode;
    }
}
