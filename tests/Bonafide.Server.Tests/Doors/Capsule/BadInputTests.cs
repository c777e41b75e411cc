using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Bonafide.Capsule;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Entries;
using Bonafide.Server.Tests.Doors.Capsule.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

[Collection(CapsuleDoorTests.Name)]
public sealed class BadInputTests(SharedCapsuleStage shared)
{
    private readonly CapsuleStage _stage = shared.Stage;

    public static TheoryData<string> Addresses => new("/api/folders", "/api/folders/", "/api/instant/folders");

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_container_is_13(string path)
    {
        await (await _stage.UploadAsync([], path)).ShouldRefuseAsync(HttpStatusCode.BadRequest, 13);
        await (await _stage.SendAsync(HttpMethod.Post, path, null, _stage.Key)).ShouldRefuseAsync(HttpStatusCode.BadRequest, 13);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("image/jpeg")]
    public async Task Another_content_type_is_13(string type)
    {
        using var content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        await (await _stage.SendAsync(HttpMethod.Post, "/api/folders", content, _stage.Key)).ShouldRefuseAsync(HttpStatusCode.BadRequest, 13);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task What_is_no_container_is_14(string path)
    {
        var refusal = await (await _stage.UploadAsync(Encoding.ASCII.GetBytes(new string('x', 500)), path)).ShouldRefuseAsync(HttpStatusCode.BadRequest, 14);
        refusal.Failure().ShouldBe("notACapsule");
    }

    [Fact]
    public async Task A_container_of_a_session_that_was_never_made_is_14()
    {
        var token = await _stage.TokenAsync();
        var session = new CapsuleSession("00000000-0000-4000-8000-000000000000", new byte[32]);
        var capsule = await SealAsync(token, session, frames: 1);
        (await (await _stage.UploadAsync(capsule)).ShouldRefuseAsync(HttpStatusCode.BadRequest, 14)).Failure().ShouldBe("unknownSession");
    }

    [Fact]
    public async Task A_container_without_media_is_4()
    {
        var token = await _stage.TokenAsync();
        await (await _stage.UploadAsync(await SealAsync(token, token.Session, frames: 0))).ShouldRefuseAsync(HttpStatusCode.BadRequest, 4);
    }

    [Fact]
    public async Task Every_flipped_bit_of_the_body_is_5_and_of_the_header_14()
    {
        var header = 58 + 36 + 64;
        foreach (var (at, code) in new[] { (header + 20, 5), (header + 4, 5), (30, 14), (header - 10, 14) })
        {
            var token = await _stage.TokenAsync();
            var capsule = await SealAsync(token, token.Session, frames: 1);
            capsule[at] ^= 1;
            await (await _stage.UploadAsync(capsule)).ShouldRefuseAsync(HttpStatusCode.BadRequest, code);
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_body_of_200_megabytes_is_refused_before_it_was_read(string path)
    {
        using var content = new StreamContent(new EndlessBody(200_000_000)) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream"), ContentLength = 200_000_000 } };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content, Headers = { ExpectContinue = true } };
        request.Headers.Add(CapsuleStage.Header, _stage.Key);
        using var response = await _stage.Server.Client.SendAsync(request);
        await response.ShouldRefuseAsync(HttpStatusCode.RequestEntityTooLarge, 4);
    }

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_answered_in_the_doors_shape()
    {
        var address = _stage.Server.Client.BaseAddress!;
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/folders HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/octet-stream\r\nContent-Length: 100000\r\nConnection: close\r\n\r\nabc"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        answer.ShouldStartWith("HTTP/1.1 408");
        answer.ShouldContain("\"error_code\":0");
    }

    [Theory]
    [InlineData("PUT", "/api/folders", HttpStatusCode.MethodNotAllowed, 1)]
    [InlineData("GET", "/api/nothing/here", HttpStatusCode.NotFound, 10)]
    public async Task Errors_that_no_endpoint_phrased_have_the_doors_shape(string method, string path, HttpStatusCode status, int code) =>
        await (await _stage.SendAsync(new HttpMethod(method), path, null, _stage.Key)).ShouldRefuseAsync(status, code);

    [Fact]
    public async Task Nothing_that_is_refused_is_kept_not_even_half()
    {
        var token = await _stage.TokenAsync();
        var empty = await SealAsync(token, token.Session, frames: 0);
        var (first, second) = (await _stage.TokenAsync(), await _stage.TokenAsync());
        var damaged = await SealAsync(first, first.Session, frames: 3);
        damaged[^30] ^= 1;
        var cut = (await SealAsync(second, second.Session, frames: 3))[..^20];
        var kept = await KeptState.OfAsync(_stage);
        foreach (var (body, type) in new[]
        {
            ([], "application/octet-stream"), ("x"u8.ToArray(), "application/octet-stream"), (empty, "application/octet-stream"), (damaged, "application/octet-stream"),
            (cut, "application/octet-stream"), ("{}"u8.ToArray(), "application/json"), ("--b--"u8.ToArray(), "multipart/form-data; boundary=b"),
        })
        {
            foreach (var path in new[] { "/api/folders", "/api/instant/folders" })
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
                using var response = await _stage.SendAsync(HttpMethod.Post, path, content, _stage.Key);
                ((int)response.StatusCode).ShouldBeInRange(400, 413);
            }
        }

        await A_body_that_comes_too_slowly_is_answered_in_the_doors_shape();
        await A_body_of_200_megabytes_is_refused_before_it_was_read("/api/folders");
        (await KeptState.OfAsync(_stage)).ShouldBe(kept);
    }

    private static async Task<byte[]> SealAsync(Token token, CapsuleSession session, int frames)
    {
        using var output = new MemoryStream();
        var manifest = new CapsuleManifest { CreatedAt = 1, Producer = new CapsuleProducer("test", "1"), Tags = ["video_selfie_blank"] };
        using var writer = await CapsuleWriter.CreateAsync(output, token.Recipient, session, manifest, new CapsuleWriterOptions { Time = new CapsuleClock() });
        for (var i = 0; i < frames; i++)
        {
            using var body = new MemoryStream([0xFF, 0xD8, 0xFF, (byte)i]);
            await writer.AddAsync(EntryType.Frame, new EntryHead { Name = $"frame-{i + 1:D6}.jpg", CapturedAt = 0 }, body);
        }

        await writer.SealAsync();
        return output.ToArray();
    }

    // Never as much in memory as it claims.
    private sealed class EndlessBody(long left) : Stream
    {

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => left;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, left);
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
