using Bonafide.ModelConverter.Onnx;
using Bonafide.Vision.Inference;
using Bonafide.Vision.Tests.Models;

namespace Bonafide.Vision.Tests.Inference;

public class OnnxRunnerTests
{
    private static readonly OnnxSessionOptions BatchOfOne = new() { Dimensions = OnnxSessionOptions.NoDimensions.Add("batch", 1) };

    [Fact]
    public void A_convolution_gives_what_a_plain_loop_gives()
    {
        using var model = Load();
        using var runner = model.CreateRunner();
        for (var round = 0; round < 3; round++)
        {
            Fill(runner, round);
            runner.Run();
            ShouldBeTheConvolution(runner);
            runner.Output(1)[5].ShouldBe(-runner.Input(0)[5]);
        }
    }

    [Fact]
    public void The_model_says_what_it_takes_and_gives()
    {
        using var model = OnnxModel.Load(ConvertedModels.Runtime, "convolution", HandWrittenModels.Convolution());
        model.Inputs.ShouldHaveSingleItem().ToString().ShouldBe("x[batch,1,4,4] Float32");
        model.Outputs.Select(output => output.Name).ShouldBe(["y", "negated"]);
    }

    [Fact]
    public void A_dimension_can_be_fixed_by_its_name()
    {
        using var model = Load();
        model.Inputs[0].Shape.ShouldBe([1, 1, 4, 4]);
        model.Outputs[0].IsFixed.ShouldBeTrue();
    }

    [Fact]
    public void A_dimension_can_be_fixed_by_the_runner_and_the_output_follows()
    {
        using var model = OnnxModel.Load(ConvertedModels.Runtime, "convolution", HandWrittenModels.Convolution());
        using var runner = model.CreateRunner(new OnnxRunnerOptions { InputShapes = OnnxRunnerOptions.NoShapes.Add("x", [3, 1, 4, 4]) });
        runner.OutputShape(0).ShouldBe([3, 1, 4, 4]);

        Fill(runner, 7);
        runner.Run();
        for (var image = 0; image < 3; image++)
        {
            var expected = HandWrittenModels.ConvolutionByHand(runner.Input(0).Slice(image * 16, 16));
            runner.Output(0).Slice(image * 16, 16).ToArray().ShouldBe(expected, 1e-5);
        }
    }

    [Fact]
    public void Only_the_outputs_asked_for_are_computed_in_the_order_asked_for()
    {
        using var model = Load();
        using var runner = model.CreateRunner(new OnnxRunnerOptions { Outputs = ["negated"] });
        runner.Input(0)[0] = 2;
        runner.Run();
        runner.Output(0)[0].ShouldBe(-2);
        Should.Throw<IndexOutOfRangeException>(() => runner.OutputShape(1));
    }

    [Fact]
    public void A_run_allocates_no_managed_memory()
    {
        using var model = Load();
        using var runner = model.CreateRunner();
        for (var i = 0; i < 100; i++)
            runner.Run();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            runner.Input(0)[0] = i;
            runner.Run();
            _ = runner.Output(0)[0];
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Runners_of_one_model_work_side_by_side()
    {
        using var model = Load();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, worker =>
        {
            using var runner = model.CreateRunner();
            for (var round = 0; round < 200; round++)
            {
                Fill(runner, (worker * 1000) + round);
                runner.Run();
                ShouldBeTheConvolution(runner);
            }
        });
    }

    [Fact]
    public void A_runner_outlives_neither_its_model_nor_itself()
    {
        var model = Load();
        var runner = model.CreateRunner();
        model.Dispose();
        Should.Throw<ObjectDisposedException>(runner.Run);
        runner.Dispose();
        Should.Throw<ObjectDisposedException>(runner.Run);
        Should.Throw<ObjectDisposedException>(() => runner.Input(0).Length);
    }

    [Fact]
    public void Tensors_begin_on_a_cache_line()
    {
        using var model = OnnxModel.Load(
            ConvertedModels.Runtime, "odd", HandWrittenModels.Single("Neg", OnnxValue.Fixed("x", 1, 3), OnnxValue.Fixed("y", 1, 3)));
        for (var i = 0; i < 5; i++)
        {
            using var runner = model.CreateRunner();
            unsafe
            {
                fixed (float* first = runner.Input(0))
                    ((nint)first % 64).ShouldBe(0);
            }
        }
    }

    private static OnnxModel Load() => OnnxModel.Load(ConvertedModels.Runtime, "convolution", HandWrittenModels.Convolution(), BatchOfOne);

    private static void Fill(OnnxRunner runner, int seed)
    {
        var input = runner.Input(0);
        for (var i = 0; i < input.Length; i++)
            input[i] = MathF.Sin(seed + (i * 0.7f));
    }

    private static void ShouldBeTheConvolution(OnnxRunner runner) =>
        runner.Output(0).ToArray().ShouldBe(HandWrittenModels.ConvolutionByHand(runner.Input(0)), 1e-5);
}
