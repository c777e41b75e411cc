using System.Text;
using Bonafide.Observations;

namespace Bonafide.Server.Capture.Recording;

/// <summary>The fixed parts of the observations file; see docs/observations.md.</summary>
internal static class RecordingFormat
{
    /// <summary>Version that is written; the only one that is read.</summary>
    public const ushort Version = 5;

    /// <summary>Longest text, UTF-8 bytes.</summary>
    public const int MaxTextBytes = 64 * 1024;

    /// <summary>Landmark floats of a face.</summary>
    public const int LandmarkFloats = 3 * FaceObservation.LandmarkCount;

    /// <summary>Iris floats of a face that has them.</summary>
    public const int IrisFloats = 20;

    /// <summary>Bytes of one dot of a challenge.</summary>
    public const int DotBytes = 16;

    /// <summary>Bytes of one drawn distance: from far, and from near.</summary>
    public const int DistanceBytes = 16;

    /// <summary>Least bytes of one passage of a light sequence.</summary>
    public const int MinPassageBytes = 4;

    /// <summary>Bytes of one colour of a light sequence.</summary>
    public const int LightStepBytes = 11;

    /// <summary>Least bytes that a frame takes; bounds the counts that a file may claim.</summary>
    public const int MinFrameBytes = 63;

    /// <summary>Bytes of a matched pair without its points.</summary>
    public const int MinPairBytes = 68;

    /// <summary>Bytes of a compared surround.</summary>
    public const int SurroundBytes = 40;

    /// <summary>Least bytes that a still takes.</summary>
    public const int MinStillBytes = 24;

    /// <summary>The file begins with these bytes.</summary>
    public static ReadOnlySpan<byte> Magic => "BFOB"u8;

    /// <summary>Refuses what is not UTF-8 and what is no text, instead of replacing it.</summary>
    public static readonly UTF8Encoding Utf8 = new(false, true);
}
