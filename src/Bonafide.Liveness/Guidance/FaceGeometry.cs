using Bonafide.Observations;

namespace Bonafide.Liveness.Guidance;

/// <summary>Measures of a face relative to its frame, on the scale of <see cref="GuidanceLimits"/>.</summary>
public static class FaceGeometry
{
    /// <summary>The largest face height that a frame holds comfortably, pixels.</summary>
    public static double Reach(int width, int height) => Math.Min(height, width * 4.0 / 3.0);

    /// <summary>Face height over reach.</summary>
    public static double Size(FaceObservation face, FrameObservation frame) => face.Box.Height / Reach(frame.Width, frame.Height);

    /// <summary>Offset of the face centre from the frame centre over reach: x to the right of the image, y downwards.</summary>
    public static (double X, double Y) Offset(FaceObservation face, FrameObservation frame)
    {
        var reach = Reach(frame.Width, frame.Height);
        return ((face.Box.CenterX - frame.Width / 2.0) / reach, (face.Box.CenterY - frame.Height / 2.0) / reach);
    }

    /// <summary>Intersection over union of two boxes, 0 to 1.</summary>
    public static double Overlap(FaceBox a, FaceBox b)
    {
        var width = Math.Min(a.X + a.Width, b.X + b.Width) - Math.Max(a.X, b.X);
        var height = Math.Min(a.Y + a.Height, b.Y + b.Height) - Math.Max(a.Y, b.Y);
        if (width <= 0 || height <= 0)
            return 0;
        var shared = (double)width * height;
        return shared / (a.Area + (double)b.Area - shared);
    }

    /// <summary>Distance between two box centres over the mean of their heights.</summary>
    public static double Displacement(FaceBox a, FaceBox b)
    {
        var height = (a.Height + b.Height) / 2.0;
        return height <= 0 ? 0 : Math.Sqrt(Square(a.CenterX - b.CenterX) + Square(a.CenterY - b.CenterY)) / height;
    }

    private static double Square(double value) => value * value;
}
