using System.Net;
using System.Text.Json;

namespace Bonafide.Server.Tests.Support;

public static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    /// <summary>Checks the door's shape of a refusal and returns its words.</summary>
    public static async Task<string> ShouldRefuseAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var body = await response.JsonAsync();
        body.GetProperty("code").GetInt32().ShouldBe((int)status);
        var words = body.GetProperty("error").GetString();
        words.ShouldNotBeNullOrWhiteSpace();
        return words;
    }
}
