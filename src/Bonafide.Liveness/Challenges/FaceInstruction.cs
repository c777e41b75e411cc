namespace Bonafide.Liveness.Challenges;

/// <summary>One thing that the subject is told to do. Left and right are the subject's own.</summary>
public enum FaceInstruction
{
    /// <summary>Look straight into the camera with the mouth closed.</summary>
    SeeStraight,

    /// <summary>Turn the head to the left.</summary>
    LookLeft,

    /// <summary>Turn the head to the right.</summary>
    LookRight,

    /// <summary>Open the mouth wide.</summary>
    OpenMouth,

    /// <summary>Tilt the head up. Only asked for by recorded captures; never drawn.</summary>
    LookUp,

    /// <summary>Tilt the head down. Only asked for by recorded captures; never drawn.</summary>
    LookDown,

    /// <summary>Smile. Only asked for by recorded captures; never drawn.</summary>
    Smile,

    /// <summary>Blink with both eyes, more than once. Only asked for by recorded captures; never drawn.</summary>
    Blink,
}
