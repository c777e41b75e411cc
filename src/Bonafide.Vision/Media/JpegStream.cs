namespace Bonafide.Vision.Media;

/// <summary>Cuts a stream of JPEGs, as FFmpeg writes them, into its pictures.</summary>
internal static class JpegStream
{
    private const int LargestPicture = 8 * 1024 * 1024;

    /// <param name="stream">Begins with a picture; each ends with its end marker, which occurs nowhere else in what the encoder writes.</param>
    /// <param name="most">Pictures to take; the rest is read and dropped.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<byte[]>> ReadAsync(Stream stream, int most, CancellationToken cancellation)
    {
        var pictures = new List<byte[]>();
        using var picture = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var before = (byte)0;
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            for (var i = 0; i < read; i++)
            {
                picture.WriteByte(buffer[i]);
                if (before == 0xFF && buffer[i] == 0xD9)
                {
                    if (pictures.Count < most)
                        pictures.Add(picture.ToArray());
                    picture.SetLength(0);
                }

                before = buffer[i];
            }

            if (picture.Length > LargestPicture)
                throw DecoderProcess.Limit();
        }

        return pictures;
    }
}
