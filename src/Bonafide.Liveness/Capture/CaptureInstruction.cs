namespace Bonafide.Liveness.Capture;

/// <summary>A change of what is asked of the subject.</summary>
public enum CaptureInstruction
{
    /// <summary>Hold still: frames are being gathered.</summary>
    DoNotMove,

    /// <summary>Follow the challenge.</summary>
    Challenge,

    /// <summary>Nothing more to do: the result is being computed.</summary>
    Pending,
}
