namespace Bonafide.Vision.Landmarks;

/// <summary>Names of the Face Mesh points that are used by number. Left and right are those of the image.</summary>
internal static class MeshIndex
{
    public const int ForeheadTop = 10;
    public const int Chin = 152;
    public const int NoseTip = 1;
    public const int NoseBase = 2;
    public const int LeftEyeOuter = 33;
    public const int LeftEyeInner = 133;
    public const int RightEyeInner = 362;
    public const int RightEyeOuter = 263;
    public const int MouthLeft = 61;
    public const int MouthRight = 291;
    public const int LeftCheekSide = 234;
    public const int RightCheekSide = 454;
    public const int LeftCheek = 50;
    public const int RightCheek = 280;
    public const int ForeheadMiddle = 151;
    public const int NoseBridge = 6;
    public const int ChinFront = 199;
    public const int InnerLipTop = 13;
    public const int InnerLipBottom = 14;

    /// <summary>Outline of the face, clockwise in the image from the top of the forehead.</summary>
    public static ReadOnlySpan<int> Oval =>
    [
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
        152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
    ];

    /// <summary>Around the image-left eye, lids and a margin.</summary>
    public static ReadOnlySpan<int> LeftEyeSurround => [130, 247, 30, 29, 27, 28, 56, 190, 243, 112, 26, 22, 23, 24, 110, 25];

    /// <summary>Around the image-right eye, lids and a margin.</summary>
    public static ReadOnlySpan<int> RightEyeSurround => [359, 467, 260, 259, 257, 258, 286, 414, 463, 341, 256, 252, 253, 254, 339, 255];

    /// <summary>Outer edge of the lips.</summary>
    public static ReadOnlySpan<int> Lips => [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146];

    /// <summary>Upper edges of both brows.</summary>
    public static ReadOnlySpan<int> BrowTops => [70, 63, 105, 66, 107, 336, 296, 334, 293, 300];
}
