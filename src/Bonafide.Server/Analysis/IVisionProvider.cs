namespace Bonafide.Server.Analysis;

/// <summary>The loaded models, or why there are none. The server starts without them, says so, and captures nothing.</summary>
internal interface IVisionProvider
{
    /// <summary>Loads on the first call, which takes a moment; afterwards it answers at once.</summary>
    VisionAvailability Get();
}
