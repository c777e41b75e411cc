using System.Security.Cryptography;
using System.Text.Json;
using Bonafide.Server.Storage;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Storage.Support;

namespace Bonafide.Server.Tests.Storage;

/// <summary>The evidence store in a real S3 server.</summary>
public sealed class S3StorageTests : IAsyncLifetime
{
    private S3Server _s3 = null!;
    private StorageStage _stage = null!;

    public async Task InitializeAsync()
    {
        _s3 = await S3Server.StartAsync();
        _stage = await StorageStage.StartAsync(_s3.Configure);
    }

    public async Task DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _s3.DisposeAsync();
    }

    [Fact]
    public async Task The_result_tells_where_image_and_video_lie_and_what_lies_there_fits_its_hash()
    {
        var session = await _stage.FinishedAsync();
        await _stage.WorkAsync();
        var result = await _stage.ResultAsync(session);
        var (image, video) = (result.GetProperty("imageStorage"), result.GetProperty("videoStorage"));
        Read(image).ShouldBe(Footage.Person.Stills[0]);
        image.GetProperty("key").GetString().ShouldEndWith($"/{session}/{session}.jpeg");
        image.GetProperty("contentType").GetString().ShouldBe("image/jpeg");
        video.GetProperty("key").GetString().ShouldEndWith($"/{session}/{session}.mp4");
        video.GetProperty("contentType").GetString().ShouldBe("video/mp4");
        var probe = await Probe.ReadAsync(Read(video));
        probe.Format.ShouldContain("mp4");
        (probe.Codec, probe.Width, probe.Height, probe.Frames).ShouldBe(("h264", 640, 360, StorageStage.Frames));
        probe.Seconds.ShouldBe(StorageStage.Frames / 10.0, 0.11);
        _stage.Waiting().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_result_is_read_while_the_store_still_works_and_tells_no_hash_of_a_video_that_is_not_made()
    {
        var session = await _stage.FinishedAsync();
        var result = await _stage.ResultAsync(session);
        var video = result.GetProperty("videoStorage");
        (video.GetProperty("region").GetString(), video.GetProperty("bucketName").GetString()).ShouldBe(("eu-central-1", S3Server.Bucket));
        video.TryGetProperty("hash", out _).ShouldBeFalse();
        result.GetProperty("imageStorage").GetProperty("hash").GetString().ShouldBe(Sha256(Footage.Person.Stills[0]));
    }

    [Fact]
    public async Task What_could_not_be_stored_arrives_when_the_store_is_back_even_after_a_restart()
    {
        await _s3.DownAsync();
        var session = await _stage.FinishedAsync();
        await _stage.WorkAsync();
        (await _stage.RowsAsync(session)).ShouldAllBe(row => row.State == StoredObjectState.Uploading && row.Failure == StorageFailure.Unreachable);
        await _stage.RestartAsync();
        await _s3.UpAsync();
        await _stage.TransferAsync();
        _s3.Count().ShouldBe(0, "the pause is not over");
        _stage.Time.Advance(TimeSpan.FromSeconds(6));
        await _stage.TransferAsync();
        (await _stage.RowsAsync(session)).ShouldAllBe(row => row.State == StoredObjectState.Stored);
        var result = await _stage.ResultAsync(session);
        Read(result.GetProperty("videoStorage"));
        Read(result.GetProperty("imageStorage"));
    }

    [Fact]
    public async Task Deleting_a_session_deletes_its_objects_also_when_the_store_was_down()
    {
        var session = await _stage.FinishedAsync();
        await _stage.WorkAsync();
        _s3.Count().ShouldBe(2);
        await _s3.DownAsync();
        await _stage.DeleteAsync(session);
        await _stage.TransferAsync();
        await _s3.UpAsync();
        _s3.Count().ShouldBe(2);
        await _stage.RestartAsync();
        _stage.Time.Advance(TimeSpan.FromSeconds(6));
        await _stage.TransferAsync();
        await _stage.UntilGoneAsync(session);
        _s3.Count().ShouldBe(0);
    }

    [Fact]
    public async Task An_expired_session_takes_its_objects_along()
    {
        await _stage.FinishedAsync();
        await _stage.WorkAsync();
        _stage.Time.Advance(TimeSpan.FromHours(24));
        await _stage.Server.Service<Server.Sessions.ExpiryJob>().EraseExpiredAsync(default);
        await _stage.TransferAsync();
        _s3.Count().ShouldBe(0);
    }

    [Fact]
    public async Task An_upload_under_way_when_its_session_is_deleted_is_erased_after_it()
    {
        var session = await _stage.FinishedAsync();
        var objects = _stage.Server.Service<StoredObjects>();
        var taken = (await objects.TakeAsync((await _stage.RowsAsync(session)).First(row => row.Kind == StoredObjectKind.Image), TimeSpan.FromMinutes(1), default))!;
        await _stage.DeleteAsync(session);
        await _stage.TransferAsync();
        (await _stage.RowsAsync(session)).ShouldContain(row => row.Id == taken.Id, "it waits for the upload");
        (await objects.AdvanceAsync(taken, StoredObjectState.Stored, taken.Sha256, default)).ShouldBeFalse();
        await _stage.TransferAsync();
        (await _stage.RowsAsync(session)).ShouldBeEmpty();
    }

    private byte[] Read(JsonElement where)
    {
        (where.GetProperty("region").GetString(), where.GetProperty("bucketName").GetString()).ShouldBe(("eu-central-1", S3Server.Bucket));
        var bytes = _s3.Read(where.GetProperty("key").GetString()!).ShouldNotBeNull();
        where.GetProperty("hashAlgorithm").GetString().ShouldBe("SHA_256");
        where.GetProperty("hash").GetString().ShouldBe(Sha256(bytes));
        return bytes;
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
