namespace Bonafide.Server.Identities;

/// <summary>Why a submission is not verified.</summary>
internal enum SubmissionFault
{
    /// <summary>A presentation attack was seen.</summary>
    Spoof,

    /// <summary>The capture did not come to an end, or showed too little.</summary>
    PoorCapture,

    /// <summary>The capture is good, but there is no verified document to compare it with.</summary>
    NoReference,

    /// <summary>The face is not that of the document.</summary>
    AnotherPerson,

    /// <summary>The face may or may not be that of the document.</summary>
    Undecided,

    /// <summary>Nobody vouched for the document yet.</summary>
    NotVouchedFor,

    /// <summary>A person decided against it.</summary>
    Rejected,

    /// <summary>The consent was withdrawn or ended, and what it allowed to keep is erased.</summary>
    ConsentEnded,

    /// <summary>The service failed; nothing is said of the person.</summary>
    ServiceFailed,
}
