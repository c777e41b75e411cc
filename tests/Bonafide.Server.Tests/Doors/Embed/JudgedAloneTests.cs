using System.Text.Json;
using Bonafide.ModelConverter.Onnx;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;
using Bonafide.Vision.Pad;

namespace Bonafide.Server.Tests.Doors.Embed;

/// <summary>Pictures without a capture, where the owner lets networks of their own judge them.</summary>
public sealed class JudgedAloneTests : IDisposable
{
    private const int Side = 16;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true, 0.01, true)]
    [InlineData(true, 0.99, false)]
    [InlineData(false, 0.01, false)]
    public async Task A_picture_is_live_only_where_the_owner_allows_it_and_the_network_passes_it(bool judgeAlone, double threshold, bool live)
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Photos.JudgeAlone = judgeAlone;
            options.Vision.PadModels.Add(Brightness(threshold));
        });
        var answer = await JudgeAsync(server);
        answer.GetProperty("liveness").GetProperty("status").GetBoolean().ShouldBe(live, answer.GetRawText());
        (answer.GetProperty("liveness").GetProperty("probability").GetDouble() > 0).ShouldBe(judgeAlone);
    }

    [Fact]
    public async Task Without_a_network_no_picture_is_live_whatever_is_allowed()
    {
        await using var server = await TestServer.StartAsync(options => options.Photos.JudgeAlone = true);
        var answer = await JudgeAsync(server);
        answer.GetProperty("liveness").GetProperty("status").GetBoolean().ShouldBeFalse();
        answer.GetProperty("message").GetString()!.ShouldContain("proves nobody present");
    }

    private static async Task<JsonElement> JudgeAsync(TestServer server) =>
        await (await EmbedCaller.MakeAsync(server)).AnswerAsync("/v1/face/liveness", $$"""{ "image": "{{Convert.ToBase64String(Footage.Person.Stills[0])}}" }""");

    // Its only score is the mean of one colour, which of a face is somewhere in the middle.
    private PadModelOptions Brightness(double threshold)
    {
        var graph = new OnnxGraph("mean")
        {
            Inputs = { new OnnxValue("x", ["batch", 3L, (long)Side, (long)Side]) },
            Outputs = { new OnnxValue("y", ["batch", 3L]) },
        };
        graph.Add(new OnnxNode("ReduceMean", "y", "x").With("axes", 2, 3).With("keepdims", 0L));
        var path = Path.Combine(_folder.Path, "mean.onnx");
        File.WriteAllBytes(path, OnnxSerializer.Serialize(graph));
        return new PadModelOptions
        {
            Name = "mean",
            Path = path,
            InputSize = Side,
            CropScale = 1,
            Scale = 1 / 255.0,
            Activation = PadActivation.None,
            Threshold = threshold,
        };
    }
}
