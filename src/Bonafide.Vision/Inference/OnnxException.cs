namespace Bonafide.Vision.Inference;

/// <summary>A model could not be loaded or run.</summary>
/// <param name="code">The cause by class.</param>
/// <param name="message">The cause in words. May quote the model and source paths of the library: for the log, never for a client.</param>
public sealed class OnnxException(OnnxErrorCode code, string message) : Exception(message)
{
    /// <summary>The cause by class.</summary>
    public OnnxErrorCode Code { get; } = code;
}
