namespace Bonafide.Vision.Media;

/// <summary>No video could be made; the message says why and what to do.</summary>
/// <param name="message">Cause and way out.</param>
/// <param name="isProgramMissing">Whether FFmpeg is not there, so that nothing was tried.</param>
public sealed class VideoEncodingException(string message, bool isProgramMissing = false) : Exception(message)
{
    /// <summary>Whether FFmpeg is not there, so that nothing was tried.</summary>
    public bool IsProgramMissing { get; } = isProgramMissing;
}
