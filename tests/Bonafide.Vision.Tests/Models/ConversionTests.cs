using System.Text.Json;
using Bonafide.ModelConverter;
using Bonafide.ModelConverter.Networks;
using Bonafide.ModelConverter.Onnx;
using Bonafide.ModelConverter.Packages;
using Bonafide.ModelConverter.Rewriting;
using Bonafide.ModelConverter.TensorFlow;
using Bonafide.Vision.Inference;

namespace Bonafide.Vision.Tests.Models;

public class ConversionTests
{
    [Theory]
    [InlineData("SAME", 256, 5, 2, 1, 2, 128)]
    [InlineData("SAME", 128, 3, 2, 0, 1, 64)]
    [InlineData("SAME", 64, 3, 1, 1, 1, 64)]
    [InlineData("SAME", 7, 3, 2, 1, 1, 4)]
    [InlineData("VALID", 150, 7, 2, 0, 0, 72)]
    [InlineData("VALID", 3, 3, 3, 0, 0, 1)]
    public void Padding_follows_the_rule(string rule, int size, int kernel, int stride, int begin, int end, int result) =>
        Padding.Of(rule, size, kernel, stride).ShouldBe(new Padding(begin, end, result));

    [Fact]
    public void Half_floats_are_read_down_to_the_smallest() =>
        Read("""{"name":"w","shape":[3],"dtype":"float32","quantization":{"dtype":"float16"}}""", [0x01, 0x00, 0x00, 0x3c, 0xff, 0xfb])
            .ShouldBe([MathF.Pow(2, -24), 1, -65504]);

    [Fact]
    public void Bytes_are_scaled_from_their_minimum() =>
        Read("""{"name":"w","shape":[3],"dtype":"float32","quantization":{"dtype":"uint8","scale":0.5,"min":-1}}""", [0, 2, 255])
            .ShouldBe([-1, 0, 126.5f]);

    [Fact]
    public void A_weight_file_with_something_left_over_is_refused() =>
        Should.Throw<InvalidDataException>(() => Read("""{"name":"w","shape":[1],"dtype":"float32"}""", new byte[5]))
            .Message.ShouldContain("1 bytes");

    [Fact]
    public void A_source_file_that_differs_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "model.bin"), "other weights");
        var file = new PackageFile(".", "model.bin", new string('0', 64));
        Should.Throw<InvalidDataException>(() => file.Read(folder.Path)).Message.ShouldContain("expected 000");
    }

    [Fact]
    public void A_result_that_differs_from_the_lock_is_refused_by_its_name()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "models.lock.json");
        ModelLock.Write(path, new Dictionary<string, string> { ["a.onnx"] = "1", ["b.onnx"] = "2" });
        ModelLock.Check(path, new Dictionary<string, string> { ["b.onnx"] = "2", ["a.onnx"] = "1" });
        var other = new Dictionary<string, string> { ["a.onnx"] = "1", ["c.onnx"] = "2" };
        Should.Throw<InvalidDataException>(() => ModelLock.Check(path, other)).Message.ShouldContain("b.onnx, c.onnx");
    }

    [Fact]
    public void The_same_sources_give_the_same_bytes()
    {
        var npm = Repository.PathTo("node_modules");
        OnnxSerializer.Serialize(Iris.Convert(npm).Graph).ShouldBe(OnnxSerializer.Serialize(Iris.Convert(npm).Graph));
    }

    [Fact]
    public void The_models_under_test_are_those_of_the_lock()
    {
        var locked = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Repository.PathTo("eng", "models.lock.json")));
        var models = ConvertedModels.Catalog.Manifest.Models;
        models.ToDictionary(model => model.File, model => model.Sha256).ShouldBe(locked, ignoreOrder: true);
    }

    [Fact]
    public void A_rewritten_PRelu_computes_the_same_for_slopes_of_any_size()
    {
        float[] slopes = [-0.5f, 0, 0.3f, 1.7f];
        var graph = new OnnxGraph("prelu")
        {
            Inputs = { OnnxValue.Fixed("x", 1, 4, 1, 3) },
            Outputs = { OnnxValue.Fixed("y", 1, 4, 1, 3) },
        };
        graph.Add("slope", OnnxTensor.Of(slopes, 4, 1, 1));
        graph.Add(new OnnxNode("PRelu", "y", "x", "slope"));
        PReluRewriter.Apply(graph);
        graph.Nodes.ShouldNotContain(node => node.Type == "PRelu");

        using var model = OnnxModel.Load(ConvertedModels.Runtime, "prelu", OnnxSerializer.Serialize(graph));
        using var runner = model.CreateRunner();
        float[] row = [-2, 0.25f, 3];
        for (var i = 0; i < 12; i++)
            runner.Input(0)[i] = row[i % 3];
        runner.Run();
        for (var i = 0; i < 12; i++)
            runner.Output(0)[i].ShouldBe(row[i % 3] < 0 ? row[i % 3] * slopes[i / 3] : row[i % 3], 1e-6);
    }

    private static float[] Read(string weight, byte[] data) =>
        WeightReader.Read(JsonDocument.Parse($$"""[{"weights":[{{weight}}]}]""").RootElement, data)["w"].Values;
}
