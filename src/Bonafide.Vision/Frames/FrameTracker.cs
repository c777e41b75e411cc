using System.Buffers.Binary;
using System.Security.Cryptography;
using Bonafide.Observations;
using Bonafide.Vision.Motion;
using Bonafide.Vision.Parallax;
using Bonafide.Vision.Quality;

namespace Bonafide.Vision.Frames;

/// <summary>Observes frames in order. Holds between frames where the faces were and a few small grey pictures of them.</summary>
internal sealed class FrameTracker(WorkspacePool<FrameWorkspace> workspaces, VisionOptions options) : IFrameTracker
{
    private readonly FaceFollower _follower = new(options);
    private readonly ParallaxTracker _parallax = new();
    private readonly PassageTracker _passage = new();
    private bool _disposed;

    public FrameObservation Observe(ReadOnlySpan<byte> jpeg, FrameStamp stamp)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var workspace = workspaces.Rent();
        try
        {
            workspace.Decoder.DecodeFast(jpeg, options.MaxLivePixels, workspace.Image);
            var (mean, hash) = LumaStatistics.Measure(workspace.Image);
            var faces = _follower.Follow(workspace);
            var parallax = _parallax.Observe(workspace.Image, faces, stamp, workspace.Parallax);
            return new FrameObservation
            {
                Stamp = stamp,
                Width = workspace.Image.Width,
                Height = workspace.Image.Height,
                Faces = faces,
                MeanLuma = mean,
                ContentHash = Digest(jpeg),
                PerceptualHash = hash,
                Colours = faces.Count > 0 ? ColourMeter.Measure(workspace.Image, faces[0]) : null,
                Pairs = parallax.Pairs,
                Surrounds = parallax.Surrounds,
                Passage = _passage.Observe(workspace.Image, faces, stamp, workspace.Passages),
            };
        }
        finally
        {
            workspaces.Return(workspace);
        }
    }

    public void Dispose() => _disposed = true;

    private static ulong Digest(ReadOnlySpan<byte> jpeg)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(jpeg, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
