using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.Sensor;

/// <summary>One frame as a camera, real or pretended, delivered it: small for the live stream, large as a still, always the same moment.</summary>
public interface ICapturedFrame
{
    /// <summary>Makes the picture. The same frame gives the same bytes at the same size.</summary>
    /// <param name="darkroom">Where it is made.</param>
    /// <param name="width">Width, pixels.</param>
    /// <param name="height">Height, pixels.</param>
    /// <param name="target">Receives the pixels.</param>
    void Develop(Darkroom darkroom, int width, int height, RgbxImage target);
}
