using System.Net;
using System.Text;
using System.Text.Json;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Cli;

/// <summary><c>bonafide serve</c> as a process, as a service manager runs it.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_start_announces_the_demo_and_one_key_and_the_next_start_no_key()
    {
        var (first, announced) = await CommandLine.ServeAsync(_folder.Path);
        await using (first)
        {
            announced.GetProperty("demo").GetString().ShouldBe(UrlOf(announced) + "/demo/");
            using var client = new HttpClient { BaseAddress = new Uri(UrlOf(announced)) };
            client.DefaultRequestHeaders.Add("apikey", announced.GetProperty("key").GetString());
            using var content = new StringContent("""{ "livenessMode": "LIVENESS_PASSIVE" }""", Encoding.UTF8, "application/json");
            (await client.PostAsync("/video-server/init-liveness-session", content)).StatusCode.ShouldBe(HttpStatusCode.Created);
            (await first.TerminateAsync()).ShouldBe(0);
        }

        var (second, again) = await CommandLine.ServeAsync(_folder.Path);
        await using (second)
            again.TryGetProperty("key", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_start_says_how_many_captures_the_node_takes()
    {
        var (server, announced) = await CommandLine.ServeAsync(_folder.Path);
        await using (server)
            announced.GetProperty("captures").GetInt32().ShouldBeGreaterThanOrEqualTo(Environment.ProcessorCount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_sound_models_the_server_runs_but_captures_nothing_and_says_what_to_do(bool broken)
    {
        using var runtime = new TemporaryFolder();
        if (broken)
            CopyWithDamage(Path.Combine(RepositoryRoot.Path, "artifacts", "runtime"), runtime.Path);

        var (server, announced) = await CommandLine.ServeAsync(_folder.Path, runtime.Path);
        await using (server)
        {
            using var client = new HttpClient { BaseAddress = new Uri(UrlOf(announced)) };
            client.DefaultRequestHeaders.Add("apikey", announced.GetProperty("key").GetString());
            using var capabilities = await client.GetAsync("/video-server/v2/capabilities");
            var words = await capabilities.ShouldRefuseAsync(HttpStatusCode.InternalServerError);
            words.ShouldContain("'make ");
            announced.GetProperty("problem").GetString().ShouldBe(words);

            using var health = await client.GetAsync("/healthz");
            health.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await health.JsonAsync()).GetProperty("error").GetString().ShouldBe(words);

            using var content = new StringContent("""{ "livenessMode": "LIVENESS_PASSIVE" }""", Encoding.UTF8, "application/json");
            using var session = await client.PostAsync("/video-server/init-liveness-session", content);
            using var form = TestServer.FaceForm(Pictures.Face(1), """{ "imageType": "SELFIE" }""");
            using var face = await client.PostAsync("/bioserver-app" + session.Headers.Location + "/faces", form);
            (await face.ShouldRefuseAsync(HttpStatusCode.InternalServerError)).ShouldBe(words);
        }
    }

    [Fact]
    public async Task A_fault_in_the_configuration_ends_the_start_with_words_and_no_stack()
    {
        var (code, _, errors) = await CommandLine.RunAsync("serve", "--urls", "nonsense", "--data", _folder.Path);
        code.ShouldBe(1);
        errors.ShouldContain("nonsense");
        errors.ShouldNotContain("   at ");
    }

    private static string UrlOf(JsonElement announced) => announced.GetProperty("urls")[0].GetString()!;

    private static void CopyWithDamage(string from, string to)
    {
        foreach (var folder in new[] { "models", "native" })
        {
            Directory.CreateDirectory(Path.Combine(to, folder));
            foreach (var file in Directory.GetFiles(Path.Combine(from, folder)))
                File.Copy(file, Path.Combine(to, folder, Path.GetFileName(file)));
        }

        using var model = new FileStream(Path.Combine(to, "models", "facemesh.onnx"), FileMode.Open);
        model.Seek(model.Length / 2, SeekOrigin.Begin);
        model.Write("damage"u8);
    }
}
