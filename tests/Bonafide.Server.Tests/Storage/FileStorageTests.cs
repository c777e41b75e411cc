using System.Security.Cryptography;
using Bonafide.Server.Storage;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Storage.Support;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Storage;

/// <summary>The evidence store as a folder, and what waits on the way to it.</summary>
public sealed class FileStorageTests
{
    [Fact]
    public async Task Off_writes_nothing_and_tells_nothing()
    {
        await using var stage = await StorageStage.StartAsync(options => options.Mode = StorageMode.Off);
        var session = await stage.FinishedAsync();
        await stage.WorkAsync();
        var result = await stage.ResultAsync(session);
        result.TryGetProperty("imageStorage", out _).ShouldBeFalse();
        result.TryGetProperty("videoStorage", out _).ShouldBeFalse();
        Directory.Exists(stage.Evidence).ShouldBeFalse();
        stage.Waiting().ShouldBeEmpty();
    }

    [Fact]
    public async Task Images_only_stores_no_video()
    {
        await using var stage = await StorageStage.StartAsync(options => (options.Mode, options.Files.Sealed) = (StorageMode.ImagesOnly, false));
        var session = await stage.FinishedAsync();
        await stage.WorkAsync();
        var result = await stage.ResultAsync(session);
        result.TryGetProperty("videoStorage", out _).ShouldBeFalse();
        var image = result.GetProperty("imageStorage");
        (image.GetProperty("region").GetString(), image.GetProperty("bucketName").GetString()).ShouldBe(("local", "evidence"));
        var file = Directory.GetFiles(stage.Evidence, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        file.ShouldBe(Path.Combine(stage.Evidence, image.GetProperty("key").GetString()!));
        (await File.ReadAllBytesAsync(file)).ShouldBe(Footage.Person.Stills[0]);
    }

    [Fact]
    public async Task Files_are_sealed_private_opened_by_the_command_and_go_with_their_session()
    {
        await using var stage = await StorageStage.StartAsync(_ => { });
        var session = await stage.FinishedAsync();
        await stage.WorkAsync();
        var files = Directory.GetFiles(stage.Evidence, "*", SearchOption.AllDirectories);
        files.Length.ShouldBe(2);
        foreach (var file in files)
        {
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("ftyp"u8).ShouldBe(-1);
        }

        await using (var administration = await StorageAdministration.OpenAsync(stage.Server.Data, null, null, default))
        {
            (await administration.ReadAsync(session, StoredObjectKind.Image, default)).ShouldBe(Footage.Person.Stills[0]);
            var video = (await administration.ReadAsync(session, StoredObjectKind.Video, default)).ShouldNotBeNull();
            (await Probe.ReadAsync(video)).Frames.ShouldBe(StorageStage.Frames);
            var result = await stage.ResultAsync(session);
            result.GetProperty("videoStorage").GetProperty("hash").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(video)));
        }

        await stage.DeleteAsync(session);
        await stage.TransferAsync();
        Directory.GetFiles(stage.Evidence, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_encoder_loses_nothing_and_is_tried_again()
    {
        var program = "/nonexistent/ffmpeg";
        await using var stage = await StorageStage.StartAsync(options => options.Video.Program = program);
        var session = await stage.FinishedAsync();
        await stage.WorkAsync();
        var video = (await stage.RowsAsync(session)).Single(row => row.Kind == StoredObjectKind.Video);
        (video.State, video.Failure).ShouldBe((StoredObjectState.Encoding, (StorageFailure?)StorageFailure.EncoderMissing));
        stage.Waiting().ShouldHaveSingleItem().ShouldEndWith(".frames");

        program = "/usr/bin/ffmpeg";
        await stage.RestartAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(6));
        await stage.WorkAsync();
        (await stage.RowsAsync(session)).ShouldAllBe(row => row.State == StoredObjectState.Stored);
    }

    [Theory]
    [InlineData(".frames", false)]
    [InlineData(".frames", true)]
    [InlineData(".object", false)]
    public async Task What_was_altered_while_it_waited_is_not_stored_and_not_told_of(string ending, bool cut)
    {
        await using var stage = await StorageStage.StartAsync(_ => { });
        var session = await stage.FinishedAsync();
        var path = stage.Waiting().Single(path => path.EndsWith(ending, StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= cut ? (byte)0 : (byte)1;
        await File.WriteAllBytesAsync(path, cut ? bytes[..^1000] : bytes);
        await stage.WorkAsync();
        var kind = ending == ".frames" ? StoredObjectKind.Video : StoredObjectKind.Image;
        var row = (await stage.RowsAsync(session)).Single(row => row.Kind == kind);
        (row.State, row.Failure).ShouldBe((StoredObjectState.Failed, (StorageFailure?)StorageFailure.Altered));
        (await stage.ResultAsync(session)).TryGetProperty(kind == StoredObjectKind.Video ? "videoStorage" : "imageStorage", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Frames_in_the_spool_cannot_be_read_and_those_of_a_crashed_capture_are_swept()
    {
        await using var stage = await StorageStage.StartAsync(_ => { });
        var session = await stage.FinishedAsync();
        var frames = stage.Waiting().Single(path => path.EndsWith(".frames", StringComparison.Ordinal));
        (await File.ReadAllBytesAsync(frames)).AsSpan().IndexOf(Footage.Person[0].AsSpan(0, 100)).ShouldBe(-1);
        File.Copy(frames, Path.Combine(stage.Spool, "0dec15a2-0ea1-49b2-baf0-812048f9e6da.frames"));

        await stage.Server.Service<StorageRounds>().SweepAsync(default);
        stage.Waiting().Count.ShouldBe(2);
        await stage.WorkAsync();
        (await stage.RowsAsync(session)).ShouldAllBe(row => row.State == StoredObjectState.Stored);
    }

    [Fact]
    public async Task A_full_spool_costs_the_evidence_and_not_the_capture()
    {
        await using var stage = await StorageStage.StartAsync(options =>
        {
            options.MaxSpoolBytes = 1024 * 1024;
            options.Video.MaxFrameBytes = 64 * 1024;
        });
        var short1 = await stage.FinishedAsync();
        (await stage.RowsAsync(short1)).Single(row => row.Kind == StoredObjectKind.Video).Frames.ShouldBeInRange(1, StorageStage.Frames - 1);
        var full = await stage.FinishedAsync(best: new byte[2 * 1024 * 1024]);
        (await stage.ResultAsync(full)).TryGetProperty("imageStorage", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_tenant_of_dots_does_not_lead_out_of_the_folder()
    {
        await using var stage = await StorageStage.StartAsync(options => options.Mode = StorageMode.ImagesOnly);
        var key = await stage.Server.Service<Server.Access.ApiKeyIssuer>().CreateAsync(
            new Server.Access.NewApiKey { Name = "dots", Tenant = "..", Roles = [Server.Access.Role.Capture, Server.Access.Role.Faces] }, default);
        var session = await stage.FinishedAsync(key: key.Secret);
        await stage.WorkAsync();
        (await stage.RowsAsync(session)).ShouldHaveSingleItem().ObjectKey.ShouldStartWith("_../");
        Directory.GetFiles(stage.Evidence, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Faulty_options_are_refused_at_the_start()
    {
        var refused = await Should.ThrowAsync<Server.Hosting.StartupException>(() => TestServer.StartAsync(options =>
        {
            (options.Storage.Mode, options.Storage.Target) = (StorageMode.On, StorageTarget.S3);
            options.Storage.S3.AccessKeyId = "only half";
        }));
        refused.Message.ShouldContain("Storage:S3:BucketName");
        refused.Message.ShouldContain("Storage:S3:Region");
        refused.Message.ShouldContain("Storage:S3:AccessKeyId");
    }
}
