using Bonafide.Vision.Inference;

namespace Bonafide.Vision.Tests.Models;

/// <summary>
/// Each converted network against the network's own package under TensorFlow.js, on the same tensors. The tolerances are a few times what
/// was measured (docs/models.md) and far below anything that would move a point, a box or a template visibly.
/// </summary>
public class ConvertedModelTests
{
    private const double LogitTolerance = 5e-3;
    private const double BoxTolerancePixels = 1e-3;
    private const double PointTolerancePixels = 5e-4;
    private const double ProbabilityTolerance = 1e-5;
    private const double TemplateTolerance = 2e-6;
    private const double ByteTemplateTolerance = 0.02;
    private const double AgeToleranceYears = 1e-3;

    [Theory]
    [InlineData(128, false)]
    [InlineData(160, false)]
    [InlineData(192, false)]
    [InlineData(256, false)]
    [InlineData(128, true)]
    [InlineData(160, true)]
    [InlineData(192, true)]
    [InlineData(256, true)]
    public void BlazeFace_finds_what_the_package_finds(int side, bool person)
    {
        var image = TestImages.Scaled(person ? TestImages.Person(side) : TestImages.Noise(side), 1 / 127.5f, -1);
        using var model = ConvertedModels.Catalog.Load($"blazeface-{side}");
        using var runner = Run(model, image);

        // The package gives four lists: logits of stride 16 and 32, then boxes of stride 16 and 32.
        var reference = NodeScript.Reference($"blazeface-{side}", image);
        var anchors = runner.Output(0).Length;
        Difference(runner.Output(0), reference.AsSpan(0, anchors)).ShouldBeLessThan(LogitTolerance);
        Difference(runner.Output(1), reference.AsSpan(anchors)).ShouldBeLessThan(BoxTolerancePixels);
        if (person)
            reference[..anchors].Max().ShouldBeGreaterThan(0, "the crop must show a face for the test to mean anything");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Facemesh_puts_the_points_where_the_package_does(bool face)
    {
        var image = TestImages.Scaled(face ? TestImages.Face(192) : TestImages.Noise(192), 1 / 255f, 0);
        using var model = ConvertedModels.Catalog.Load("facemesh");
        using var runner = Run(model, image);

        var reference = NodeScript.Reference("facemesh", image);
        Difference(runner.Output(0), reference.AsSpan(0, 1404)).ShouldBeLessThan(PointTolerancePixels);
        Difference(runner.Output(1), reference.AsSpan(1404)).ShouldBeLessThan(ProbabilityTolerance);
        if (face)
            runner.Output(1)[0].ShouldBeGreaterThan(0.9f);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Iris_puts_the_points_where_the_package_does(bool eye)
    {
        var image = TestImages.Scaled(eye ? TestImages.Eye(64) : TestImages.Noise(64), 1 / 255f, 0);
        using var model = ConvertedModels.Catalog.Load("iris");
        using var runner = Run(model, image);

        Difference(runner.Output(0), NodeScript.Reference("iris", image)).ShouldBeLessThan(PointTolerancePixels);
    }

    [Theory]
    [InlineData("template-fp32", false, TemplateTolerance)]
    [InlineData("template-fp32", true, TemplateTolerance)]
    [InlineData("template-int8", true, ByteTemplateTolerance)]
    public void The_template_is_the_package_s(string name, bool face, double tolerance)
    {
        var image = face ? TestImages.Face(150) : TestImages.Noise(150);
        using var model = ConvertedModels.Catalog.Load(name);
        using var runner = Run(model, image);

        Difference(runner.Output(0), NodeScript.Reference("template", image)).ShouldBeLessThan(tolerance);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_age_is_the_package_s(bool face)
    {
        var image = face ? TestImages.Face(112) : TestImages.Noise(112);
        using var model = ConvertedModels.Catalog.Load("age");
        using var runner = Run(model, image);

        Difference(runner.Output(0), NodeScript.Reference("age", image)).ShouldBeLessThan(AgeToleranceYears);
    }

    private static OnnxRunner Run(OnnxModel model, float[] image)
    {
        var runner = model.CreateRunner();
        image.CopyTo(runner.Input(0));
        runner.Run();
        return runner;
    }

    private static double Difference(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        actual.Length.ShouldBe(expected.Length);
        var largest = 0.0;
        for (var i = 0; i < actual.Length; i++)
            largest = Math.Max(largest, Math.Abs((double)actual[i] - expected[i]));
        double.IsFinite(largest).ShouldBeTrue();
        return largest;
    }
}
