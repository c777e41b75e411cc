namespace Bonafide.Liveness.Capture;

/// <summary>What is asked of the subject during a capture.</summary>
public enum CaptureMode
{
    /// <summary>Hold still in the oval.</summary>
    Passive,

    /// <summary>Two distances, then hold still.</summary>
    PassiveVideo,

    /// <summary>Join the dots with the head.</summary>
    Active,

    /// <summary>Do what one is told: look straight, to the left, to the right, open the mouth.</summary>
    Instructions,
}
