namespace Bonafide.Capsule.Entries;

/// <summary>What an entry is. The numbers are part of the format.</summary>
public enum EntryType
{
    /// <summary>JSON; the first entry of every capsule and only there.</summary>
    Manifest = 1,

    /// <summary>JSON; what the camera and the device said of themselves.</summary>
    Device = 2,

    /// <summary>One still picture with its capture time.</summary>
    Frame = 3,

    /// <summary>A video or a part of one.</summary>
    Video = 4,

    /// <summary>JSON; the challenge script and what was shown when.</summary>
    Challenge = 5,

    /// <summary>JSON; one event of the log.</summary>
    Event = 6,

    /// <summary>Any other file.</summary>
    File = 7,
}
