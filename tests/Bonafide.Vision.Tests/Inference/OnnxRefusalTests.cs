using Bonafide.ModelConverter.Onnx;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Inference.Native;
using Bonafide.Vision.Tests.Models;

namespace Bonafide.Vision.Tests.Inference;

public class OnnxRefusalTests
{
    [Fact]
    public void Bytes_that_are_no_model_are_refused()
    {
        byte[] garbage = [.. Enumerable.Range(0, 64).Select(i => (byte)(i * 37))];
        Refused(() => Load(garbage), OnnxErrorCode.InvalidProtobuf).ShouldContain("test");
    }

    [Fact]
    public void A_model_cut_short_is_refused() =>
        Refused(() => Load(HandWrittenModels.Convolution()[..^20]), OnnxErrorCode.InvalidProtobuf);

    [Fact]
    public void An_empty_model_is_refused() => Refused(() => Load([]), OnnxErrorCode.NoModel);

    [Fact]
    public void An_operation_that_does_not_exist_is_refused()
    {
        var model = HandWrittenModels.Single("Frobnicate", OnnxValue.Fixed("x", 1), OnnxValue.Fixed("y", 1));
        Refused(() => Load(model), OnnxErrorCode.Fail, OnnxErrorCode.InvalidGraph).ShouldContain("Frobnicate");
    }

    [Fact]
    public void An_output_that_does_not_exist_is_refused_with_those_that_do()
    {
        using var model = Load(HandWrittenModels.Convolution(), batch: 1);
        var options = new OnnxRunnerOptions { Outputs = ["score"] };
        Refused(() => model.CreateRunner(options), OnnxErrorCode.InvalidArgument).ShouldContain("y, negated");
    }

    [Fact]
    public void An_input_that_does_not_exist_is_refused_with_those_that_do()
    {
        using var model = Load(HandWrittenModels.Convolution(), batch: 1);
        Refused(() => model.CreateRunner(Shape("image", 1, 1, 4, 4)), OnnxErrorCode.InvalidArgument).ShouldContain("'image'; it has x");
    }

    [Theory]
    [InlineData(1L, 1L, 4L, 5L)]
    [InlineData(1L, 2L, 4L, 4L)]
    [InlineData(1L, 4L, 4L)]
    public void A_shape_that_does_not_fit_is_refused(params long[] shape)
    {
        using var model = Load(HandWrittenModels.Convolution());
        Refused(() => model.CreateRunner(Shape("x", shape)), OnnxErrorCode.InvalidArgument).ShouldContain("x[batch,1,4,4]");
    }

    [Fact]
    public void A_dimension_left_open_is_refused()
    {
        using var model = Load(HandWrittenModels.Convolution());
        Refused(() => model.CreateRunner(), OnnxErrorCode.InvalidArgument).ShouldContain("open");
    }

    [Fact]
    public void A_tensor_beyond_the_limit_is_refused_before_it_is_allocated()
    {
        using var model = Load(HandWrittenModels.Convolution());
        Refused(() => model.CreateRunner(Shape("x", long.MaxValue / 16, 1, 4, 4)), OnnxErrorCode.InvalidArgument).ShouldContain("larger");
    }

    [Theory]
    [InlineData(2, "UInt8")]
    [InlineData(7, "Int64")]
    public void An_input_of_another_type_is_refused_by_its_name_and_type(int type, string name)
    {
        var input = new OnnxValue("image", [1L, 3L], (ElementType)type);
        using var model = Load(HandWrittenModels.Single("Identity", input, input with { Name = "y" }));
        Refused(() => model.CreateRunner(), OnnxErrorCode.NotImplemented).ShouldContain($"image[1,3] {name}");
    }

    [Theory]
    [InlineData("/no/such/library.so")]
    [InlineData("libonnxruntime.so.1")]
    public void A_library_that_is_missing_or_not_given_in_full_is_refused(string path) =>
        Refused(() => OrtLibrary.Load(path), OnnxErrorCode.NoSuchFile).ShouldContain("make models");

    [Fact]
    public void A_library_that_is_another_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "libonnxruntime.so.1");
        File.WriteAllText(path, "not a library");
        Refused(() => OrtLibrary.Load(path), OnnxErrorCode.Fail).ShouldContain(path);
    }

    [Fact]
    public void A_second_library_beside_the_first_is_refused()
    {
        _ = ConvertedModels.Runtime;
        using var folder = new TemporaryFolder();
        Should.Throw<InvalidOperationException>(() => OnnxRuntime.Start(folder.Path)).Message.ShouldContain("in use");
    }

    private static OnnxModel Load(byte[] bytes, long? batch = null)
    {
        var dimensions = OnnxSessionOptions.NoDimensions;
        var options = new OnnxSessionOptions { Dimensions = batch is { } size ? dimensions.Add("batch", size) : dimensions };
        return OnnxModel.Load(ConvertedModels.Runtime, "test", bytes, options);
    }

    private static OnnxRunnerOptions Shape(string input, params long[] shape) =>
        new() { InputShapes = OnnxRunnerOptions.NoShapes.Add(input, [.. shape]) };

    private static string Refused(Func<object?> action, params OnnxErrorCode[] codes)
    {
        var refusal = Should.Throw<OnnxException>(() => { action(); });
        refusal.Code.ShouldBeOneOf(codes);
        return refusal.Message;
    }
}
