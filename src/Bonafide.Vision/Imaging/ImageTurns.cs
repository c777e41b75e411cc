namespace Bonafide.Vision.Imaging;

/// <summary>Quarter turns and mirroring, as EXIF orientations and misplaced cameras need them.</summary>
internal static unsafe class ImageTurns
{
    /// <summary>Turns a picture clockwise by quarter turns, after mirroring it left to right when asked; the result is a new picture.</summary>
    public static RgbxImage Turn(RgbxImage source, int quarterTurns, bool mirrorFirst = false)
    {
        var turns = quarterTurns & 3;
        var swap = (turns & 1) == 1;
        int width = source.Width, height = source.Height;
        var target = new RgbxImage(swap ? height : width, swap ? width : height);
        var from = (uint*)source.Pointer;
        var to = (uint*)target.Pointer;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var sx = mirrorFirst ? width - 1 - x : x;
                var (tx, ty) = turns switch
                {
                    0 => (x, y),
                    1 => (height - 1 - y, x),
                    2 => (width - 1 - x, height - 1 - y),
                    _ => (y, width - 1 - x),
                };
                to[(nint)ty * target.Width + tx] = from[(nint)y * width + sx];
            }
        }

        return target;
    }
}
