using System.Security.Cryptography;
using Bonafide.Server.Protection;
using Bonafide.Server.Sessions;
using Bonafide.Server.Storage.Spool;
using Bonafide.Server.Storage.Targets;
using Bonafide.Vision;
using Bonafide.Vision.Media;

namespace Bonafide.Server.Storage;

/// <summary>Makes the video of a finished capture, which then waits to be stored in the place of its frames.</summary>
internal sealed class VideoMaker(StorageOptions options, VisionOptions vision, SpoolFolder spool, SessionCiphers ciphers, StoredObjects objects)
{
    /// <exception cref="StorageException">It did not work; the frames are still there.</exception>
    public async Task MakeAsync(StoredObject taken, Session session, CancellationToken cancellation)
    {
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        var video = await EncodeAsync(taken, Ticket(taken, cipher), cancellation);
        await spool.WriteObjectAsync(taken.Id, StoredContent.Seal(cipher, taken.Id, video), cancellation);
        // The frames go last: whoever dies before begins again.
        if (await objects.AdvanceAsync(taken, StoredObjectState.Uploading, Convert.ToHexStringLower(SHA256.HashData(video)), cancellation))
            spool.DeleteFrames(taken.Id);
    }

    private async Task<byte[]> EncodeAsync(StoredObject taken, FrameTicket ticket, CancellationToken cancellation)
    {
        var encoding = new VideoEncoding
        {
            Width = Even(ticket.Width),
            Height = Even(ticket.Height),
            Quality = options.Video.Quality,
            MaxPixels = vision.MaxLivePixels,
            TimeLimit = options.Video.TimeLimit,
            Program = options.Video.Program,
        };
        try
        {
            var frames = FrameSpoolReader.ReadAsync(spool.FramesOf(taken.Id), taken.Id, ticket.Key, taken.Frames, cancellation);
            return await VideoEncoder.EncodeAsync(frames, encoding, cancellation);
        }
        catch (VideoEncodingException failed)
        {
            throw new StorageException(failed.IsProgramMissing ? StorageFailure.EncoderMissing : StorageFailure.EncodingFailed, failed.Message);
        }
    }

    private static FrameTicket Ticket(StoredObject taken, SessionCipher cipher)
    {
        try
        {
            return FrameTicket.Open(cipher, taken.Id, taken.SpoolKey);
        }
        catch (CryptographicException)
        {
            throw new StorageException(StorageFailure.Altered, "The key of a video's frames was altered in the database.");
        }
    }

    // The colours of H.264 are of two pixels each.
    private static int Even(int size) => Math.Max(2, size & ~1);
}
