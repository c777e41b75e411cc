namespace Bonafide.Server.Folders;

/// <summary>How far something has come.</summary>
internal enum WorkState
{
    Processing,
    Failed,
    Finished,
}

/// <summary>What came of it; of several the later one speaks for all.</summary>
internal enum Resolution
{
    Initial,
    Success,
    OperatorRequired,
    Failed,
    Declined,
}

/// <summary>What a medium is.</summary>
internal enum MediumKind
{
    Image,
    Video,
    ShotsSet,
}
