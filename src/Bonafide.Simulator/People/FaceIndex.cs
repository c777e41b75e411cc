namespace Bonafide.Simulator.People;

/// <summary>The Face Mesh points that the simulator moves, by number. Left and right are those of the image.</summary>
internal static class FaceIndex
{
    public const int ForeheadTop = 10;
    public const int Chin = 152;
    public const int LeftEyeOuter = 33;
    public const int RightEyeOuter = 263;
    public const int LeftMouthCorner = 61;
    public const int RightMouthCorner = 291;

    /// <summary>Outline of the face, clockwise in the image from the top of the forehead.</summary>
    public static ReadOnlySpan<int> Oval =>
    [
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
        152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
    ];

    /// <summary>Upper lid edges of both eyes, each point above its partner in <see cref="LowerLids"/>.</summary>
    public static ReadOnlySpan<int> UpperLids => [246, 161, 160, 159, 158, 157, 173, 466, 388, 387, 386, 385, 384, 398];

    /// <summary>Lower lid edges.</summary>
    public static ReadOnlySpan<int> LowerLids => [7, 163, 144, 145, 153, 154, 155, 249, 390, 373, 374, 380, 381, 382];

    /// <summary>The folds above the upper lids, each above its lid's point.</summary>
    public static ReadOnlySpan<int> LidFolds => [247, 30, 29, 27, 28, 56, 190, 467, 260, 259, 257, 258, 286, 414];

    /// <summary>Whether a point is where the lashes of closed eyes meet.</summary>
    public static bool IsLash(int index) => UpperLids.Contains(index) || LowerLids.Contains(index);

    /// <summary>Inner edge of the upper lip between the corners, from the left.</summary>
    public static ReadOnlySpan<int> UpperInnerLip => [191, 80, 81, 82, 13, 312, 311, 310, 415];

    /// <summary>Inner edge of the lower lip between the corners, each point below its partner.</summary>
    public static ReadOnlySpan<int> LowerInnerLip => [95, 88, 178, 87, 14, 317, 402, 318, 324];

    /// <summary>Lower lip without its inner edge.</summary>
    public static ReadOnlySpan<int> LowerLip =>
    [
        146, 91, 181, 84, 17, 314, 405, 321, 375, 77, 90, 180, 85, 16, 315, 404, 320, 307, 96, 89, 179, 86, 15, 316, 403, 319, 325,
    ];

    /// <summary>Upper lip without its inner edge.</summary>
    public static ReadOnlySpan<int> UpperLip =>
    [
        185, 40, 39, 37, 0, 267, 269, 270, 409, 184, 74, 73, 72, 11, 302, 303, 304, 408, 183, 42, 41, 38, 12, 268, 271, 272, 407,
    ];

    /// <summary>Corners of the mouth.</summary>
    public static ReadOnlySpan<int> MouthCorners => [61, 291, 76, 306, 62, 292, 78, 308];

    /// <summary>Places of plain skin: cheeks, nose bridge and forehead.</summary>
    public static ReadOnlySpan<int> Skin => [50, 280, 205, 425, 195, 151, 9, 108, 337, 36, 266];
}
