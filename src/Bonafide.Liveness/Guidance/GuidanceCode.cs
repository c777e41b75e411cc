namespace Bonafide.Liveness.Guidance;

/// <summary>The one thing that the subject should change now. Left and right are the subject's own.</summary>
public enum GuidanceCode
{
    /// <summary>Nothing could be observed.</summary>
    Unknown,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>No face in the frame.</summary>
    NoFace,

    /// <summary>More than one person near the camera.</summary>
    SeveralFaces,

    /// <summary>The face is too small.</summary>
    MoveCloser,

    /// <summary>The face is too large.</summary>
    MoveBack,

    /// <summary>The face is off centre.</summary>
    MoveLeft,

    /// <summary>The face is off centre.</summary>
    MoveRight,

    /// <summary>The face is off centre.</summary>
    MoveUp,

    /// <summary>The face is off centre.</summary>
    MoveDown,

    /// <summary>The head is turned away.</summary>
    TurnLeft,

    /// <summary>The head is turned away.</summary>
    TurnRight,

    /// <summary>The head points down.</summary>
    LookUp,

    /// <summary>The head points up.</summary>
    LookDown,

    /// <summary>The head leans.</summary>
    TiltLeft,

    /// <summary>The head leans.</summary>
    TiltRight,

    /// <summary>Position is right; wait.</summary>
    HoldStill,

    /// <summary>The face moves too fast to be sharp.</summary>
    Slower,

    /// <summary>Eyes are closed.</summary>
    OpenEyes,

    /// <summary>Too dark.</summary>
    MoreLight,

    /// <summary>Too bright.</summary>
    LessLight,

    /// <summary>The phone is not held upright.</summary>
    HoldUpright,
}
