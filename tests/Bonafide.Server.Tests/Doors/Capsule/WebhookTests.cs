using System.Net.Http.Json;
using System.Text.Json;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;
using Bonafide.Server.Tests.Webhooks.Support;

namespace Bonafide.Server.Tests.Doors.Capsule;

public sealed class WebhookTests
{
    [Fact]
    public async Task The_receiver_that_was_named_with_the_session_token_is_told_of_the_folder()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var stage = await CapsuleStage.OpenAsync(options =>
        {
            options.Webhooks.AllowedNetworks.Add("127.0.0.0/8");
            options.Webhooks.PollInterval = TimeSpan.FromMilliseconds(100);
        });
        using var asked = await stage.SendAsync(
            HttpMethod.Post, "/api/authorize/session_token", JsonContent.Create(new { resolution_endpoint = receiver.Url }), stage.Key);
        var token = new Token((await asked.JsonAsync()).GetProperty("session_token").GetString()!);
        stage.Time.Advance(TimeSpan.FromSeconds(30));
        using var response = await stage.UploadAsync(await new Sealing(Film.Of("bona-fide", 1, "video_selfie_blank")).SealAsync(token));
        var folder = await response.JsonAsync();

        var told = await receiver.NextAsync();
        var body = JsonElement.Parse(told.Body);
        body.GetProperty("folder_id").GetString().ShouldBe(folder.GetProperty("folder_id").GetString());
        body.Resolution().ShouldBe("SUCCESS");
        told.Headers.ContainsKey("webhook-signature").ShouldBeTrue();
    }

    [Fact]
    public async Task So_is_the_receiver_that_a_form_names()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var stage = await CapsuleStage.OpenAsync(options =>
        {
            options.Webhooks.AllowedNetworks.Add("127.0.0.0/8");
            options.Webhooks.PollInterval = TimeSpan.FromMilliseconds(100);
        });
        var payload = JsonSerializer.Serialize(new { resolution_endpoint = receiver.Url, analyses = new[] { new { type = "biometry" } } });
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Pictures.Face(3)), "photo1", "photo1" },
            { new ByteArrayContent(Pictures.Face(6)), "photo2", "photo2" },
            { new StringContent(payload), "payload" },
        };
        using var response = await stage.SendAsync(HttpMethod.Post, "/api/folders", form, stage.Key);
        var folder = await response.JsonAsync();

        var body = JsonElement.Parse((await receiver.NextAsync()).Body);
        body.GetProperty("folder_id").GetString().ShouldBe(folder.GetProperty("folder_id").GetString());
        body.Resolution().ShouldBe("DECLINED");
    }
}
