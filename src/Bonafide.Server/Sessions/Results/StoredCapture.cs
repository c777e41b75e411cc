using Bonafide.Liveness.Cues;
using Bonafide.Server.Capture.Recording;
using Bonafide.Server.Media;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Sessions.Results;

/// <summary>Reads back what a finished capture rests on.</summary>
internal sealed class StoredCapture(SessionCiphers ciphers, MediaVault vault)
{
    /// <summary>What each cue found.</summary>
    public IReadOnlyList<CueResult> Cues(Session session, ResultRow result)
    {
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        return Evidence.FromBytes(cipher.Open(result.Evidence, Evidence.Context(session.Id))).Cues;
    }

    /// <returns>Null when the observations are no longer kept.</returns>
    public async Task<CaptureRecording?> RecordingAsync(Session session, ResultRow result, CancellationToken cancellation)
    {
        using var cipher = ciphers.Open(session.Id, session.DataKey);
        return await vault.OpenAsync(result.Observations, cipher, cancellation) is { } media ? RecordingReader.Read(media.Content) : null;
    }
}
