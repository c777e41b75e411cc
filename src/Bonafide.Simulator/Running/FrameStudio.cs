using Bonafide.Simulator.Behaviour;
using Bonafide.Simulator.Sensor;
using Bonafide.Vision.Imaging;
using Bonafide.Vision.Jpeg;

namespace Bonafide.Simulator.Running;

/// <summary>Makes JPEGs of captured frames in the sizes that a page sends. One per capture; not safe for concurrent use.</summary>
public sealed class FrameStudio : IDisposable
{
    private readonly Darkroom _darkroom = new();
    private readonly RgbxImage _image = new();
    private readonly JpegEncoder _encoder = new();

    /// <summary>The live picture: the track shrunk to a longest side.</summary>
    public byte[] Live(ICapturedFrame frame, CameraClaim camera, int side, int quality)
    {
        ArgumentNullException.ThrowIfNull(camera);
        var share = Math.Min(1.0, side / (double)Math.Max(camera.Width, camera.Height));
        return Jpeg(frame, (int)Math.Round(camera.Width * share), (int)Math.Round(camera.Height * share), quality);
    }

    /// <summary>The full-resolution picture.</summary>
    public byte[] Still(ICapturedFrame frame, CameraClaim camera, int quality)
    {
        ArgumentNullException.ThrowIfNull(camera);
        return Jpeg(frame, camera.Width, camera.Height, quality);
    }

    /// <summary>A picture of any size.</summary>
    public byte[] Jpeg(ICapturedFrame frame, int width, int height, int quality)
    {
        ArgumentNullException.ThrowIfNull(frame);
        frame.Develop(_darkroom, width, height, _image);
        return _encoder.Encode(_image, quality);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _image.Dispose();
        _encoder.Dispose();
    }
}
