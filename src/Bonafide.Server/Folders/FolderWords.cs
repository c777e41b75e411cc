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

/// <summary>The words for them, as answers and messages have them.</summary>
internal static class FolderWords
{
    public static string Of(WorkState state) => state.ToString().ToUpperInvariant();

    public static string Of(Resolution resolution) => resolution == Resolution.OperatorRequired ? "OPERATOR_REQUIRED" : resolution.ToString().ToUpperInvariant();
}
