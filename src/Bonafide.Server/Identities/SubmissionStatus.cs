namespace Bonafide.Server.Identities;

/// <summary>What is thought of a submission.</summary>
internal enum SubmissionStatus
{
    /// <summary>Still being captured or looked at.</summary>
    Processing,

    /// <summary>Found good.</summary>
    Verified,

    /// <summary>Found bad.</summary>
    Invalid,

    /// <summary>Looked at, but too little is known to decide.</summary>
    NotVerified,

    /// <summary>A person has to decide.</summary>
    Adjudication,
}
