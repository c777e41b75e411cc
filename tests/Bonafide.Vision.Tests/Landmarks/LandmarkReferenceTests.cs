using System.Numerics;
using System.Runtime.InteropServices;
using Bonafide.Observations;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Stills;
using Bonafide.Vision.Tests.Models;
using Bonafide.Vision.Tests.Support;

namespace Bonafide.Vision.Tests.Landmarks;

/// <summary>The whole path from the file to the landmarks against @vladmandic/human, which runs the same networks on TensorFlow.js.</summary>
[Collection(EngineSuite.Name)]
public sealed class LandmarkReferenceTests(EngineFixture fixture)
{
    // The peer crops without turning, frames the face once and not twice, and samples otherwise: a few hundredths of a face's width apart.
    private const float Tolerance = 0.035f;

    [Theory]
    [InlineData(3, 697, 478)]
    [InlineData(5, 481, 1032)]
    [InlineData(5, 1203, 332)]
    public async Task Landmarks_lie_where_the_peer_puts_them(int sample, float centerX, float centerY)
    {
        using var picture = SampleFaces.Pixels(sample);
        using var view = Scenes.View(picture, centerX, centerY, 1);
        var analysis = await fixture.Engine.AnalyzeAsync(Scenes.Jpeg(view, 98), new StillOptions { Templates = false }, default);
        var face = analysis.Primary.ShouldNotBeNull().Face;

        var peer = NodeScript.Landmarks(MemoryMarshal.AsBytes(Rgb(view)), view.Width, view.Height);
        peer.Length.ShouldBe(3 * FaceObservation.LandmarkCount);
        var distances = Enumerable.Range(0, FaceObservation.LandmarkCount).Select(i => Vector2.Distance(At(face.Landmarks.Span, i), At(peer, i)));
        (distances.Average() / face.Box.Width).ShouldBeLessThan(Tolerance);
    }

    private static Vector2 At(ReadOnlySpan<float> points, int index) => new(points[3 * index], points[3 * index + 1]);

    private static ReadOnlySpan<float> Rgb(RgbxImage image)
    {
        var values = new float[3 * image.Width * image.Height];
        for (var i = 0; i < image.Width * image.Height; i++)
        {
            for (var channel = 0; channel < 3; channel++)
                values[3 * i + channel] = image.Pixels[4 * i + channel];
        }

        return values;
    }
}
