using Bonafide.ModelConverter.Onnx;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Pad;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Tests.Models;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Pad;

public sealed class PadModelTests : IDisposable
{
    private const int Side = 16;
    private static readonly FaceBox Box = new(32, 32, 48, 64);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(PadChannels.Rgb, PadLayout.Nchw, 0, 200)]
    [InlineData(PadChannels.Rgb, PadLayout.Nchw, 2, 50)]
    [InlineData(PadChannels.Bgr, PadLayout.Nchw, 0, 50)]
    [InlineData(PadChannels.Rgb, PadLayout.Nhwc, 0, 200)]
    [InlineData(PadChannels.Bgr, PadLayout.Nhwc, 2, 200)]
    public void Colours_arrive_in_the_declared_order(PadChannels channels, PadLayout layout, int liveClass, int expected)
    {
        var options = Options(layout, options => (options.Channels, options.LiveClass, options.Scale) = (channels, liveClass, 1 / 255.0));
        Score(options).ShouldBe(expected / 255f, 0.01);
    }

    [Fact]
    public void Mean_and_standard_deviation_are_applied_after_the_scale()
    {
        var options = Options(PadLayout.Nchw, options => (options.Scale, options.Mean, options.Std) = (1 / 255.0, [0.5, 0, 0], [0.5, 1, 1]));
        Score(options).ShouldBe((200 / 255f - 0.5f) / 0.5f, 0.01);
    }

    [Fact]
    public void Softmax_turns_logits_into_a_probability()
    {
        var options = Options(PadLayout.Nchw, options => (options.Scale, options.Activation) = (0.01, PadActivation.Softmax));
        var sum = Math.Exp(2) + Math.Exp(1) + Math.Exp(0.5);
        Score(options).ShouldBe((float)(Math.Exp(2) / sum), 0.01);
    }

    [Fact]
    public void An_output_that_is_no_probability_fails_the_analysis() =>
        Should.Throw<OnnxException>(() => Score(Options(PadLayout.Nchw, _ => { }))).Message.ShouldContain("Activation");

    [Theory]
    [InlineData("LiveClass")]
    [InlineData("InputSize")]
    [InlineData("Std")]
    [InlineData("Sha256")]
    public void A_description_that_does_not_fit_is_refused_at_start_and_names_what_is_wrong(string member)
    {
        var options = Options(PadLayout.Nchw, options =>
        {
            options.Scale = 1 / 255.0;
            switch (member)
            {
                case "LiveClass": options.LiveClass = 3; break;
                case "InputSize": options.InputSize = 8; break;
                case "Std": options.Std = [1, 0, 1]; break;
                default: options.Sha256 = new string('0', 64); break;
            }
        });
        var refused = Should.Throw<OnnxException>(() => PadModel.Load(Runtime(), options));
        refused.Message.ShouldContain("mean");
        refused.Message.Replace("SHA-256", "Sha256", StringComparison.Ordinal).ShouldContain(member);
    }

    [Fact]
    public void An_input_of_another_size_than_declared_is_refused() =>
        Should.Throw<OnnxException>(() => PadModel.Load(Runtime(), Options(PadLayout.Nchw, options => options.InputSize = 32)));

    [Fact]
    public void An_engine_with_a_network_that_is_missing_does_not_start()
    {
        var options = new VisionOptions { PadModels = { new PadModelOptions { Name = "gone", Path = "/nowhere/gone.onnx", InputSize = 80 } } };
        Should.Throw<OnnxException>(() => VisionEngine.Load(options)).Message.ShouldContain("gone");
    }

    [Fact]
    public async Task Every_network_scores_a_still_and_a_still_without_a_face_has_entries_without_scores()
    {
        var first = Options(PadLayout.Nchw, options => options.Scale = 1 / 255.0);
        var second = Options(PadLayout.Nhwc, options => (options.Name, options.Scale, options.Threshold) = ("other", 1 / 255.0, 0.25));
        using var engine = VisionEngine.Load(new VisionOptions { PadModels = { first, second } });
        var options = new StillOptions { Presentation = true, Templates = false };

        var seen = await engine.AnalyzeAsync(SampleFaces.Bytes(3), options, CancellationToken.None);
        seen.Pad.Select(score => score.Model).ShouldBe(["mean", "other"]);
        seen.Pad.ShouldAllBe(score => score.Score > 0 && score.Score < 1);
        seen.Pad[1].Threshold.ShouldBe(0.25f);

        using var grey = Scenes.Flat(320, 240, 128);
        var empty = await engine.AnalyzeAsync(Scenes.Jpeg(grey), options, CancellationToken.None);
        empty.Pad.ShouldBe([new PadScore("mean", 0.5f, null), new PadScore("other", 0.25f, null)]);
    }

    private static OnnxRuntime Runtime() => OnnxRuntime.Start(RuntimeFolder.Locate());

    private static float Score(PadModelOptions options)
    {
        using var model = PadModel.Load(Runtime(), options);
        using var network = new PadNetwork(options, model.Model);
        using var image = new RgbxImage(128, 128);
        for (var i = 0; i < image.Pixels.Length; i += 4)
            (image.Pixels[i], image.Pixels[i + 1], image.Pixels[i + 2]) = (200, 100, 50);
        return network.Score(image, Box).Score!.Value;
    }

    // Three values: the means of the three colours as they come in.
    private PadModelOptions Options(PadLayout layout, Action<PadModelOptions> change)
    {
        long[] axes = layout == PadLayout.Nchw ? [2, 3] : [1, 2];
        object[] input = layout == PadLayout.Nchw ? ["batch", 3L, (long)Side, (long)Side] : ["batch", (long)Side, (long)Side, 3L];
        var graph = new OnnxGraph("mean") { Inputs = { new OnnxValue("x", input) }, Outputs = { new OnnxValue("y", ["batch", 3L]) } };
        graph.Add(new OnnxNode("ReduceMean", "y", "x").With("axes", axes).With("keepdims", 0L));
        var path = Path.Combine(_folder.Path, $"mean-{layout}.onnx");
        File.WriteAllBytes(path, OnnxSerializer.Serialize(graph));
        var options = new PadModelOptions { Name = "mean", Path = path, InputSize = Side, CropScale = 1, Layout = layout, Activation = PadActivation.None };
        change(options);
        return options;
    }
}
