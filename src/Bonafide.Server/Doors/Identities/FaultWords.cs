using Bonafide.Server.Identities;

namespace Bonafide.Server.Doors.Identities;

/// <summary>Why a submission is not verified, in the door's words.</summary>
internal static class FaultWords
{
    public static ErrorAnswer Of(SubmissionKind kind, SubmissionFault fault) => new(Field(kind), CodeOf(fault), Words(fault));

    /// <summary>Less than is known: what to do next, not what was seen.</summary>
    public static ErrorAnswer ForUser(Submission submission) => submission.Fault switch
    {
        SubmissionFault.PoorCapture or SubmissionFault.ServiceFailed or SubmissionFault.ConsentEnded => Of(submission.Kind, submission.Fault.Value),
        _ => new ErrorAnswer(Field(submission.Kind), SubmissionWords.Of(submission.Status), "This was not accepted so far. The service that you deal with knows how to go on."),
    };

    private static string Field(SubmissionKind kind) => kind == SubmissionKind.Portrait ? "portrait" : "idDocument";

    private static string CodeOf(SubmissionFault fault) => fault switch
    {
        SubmissionFault.Spoof => "PRESENTATION_ATTACK",
        SubmissionFault.PoorCapture => "POOR_CAPTURE",
        SubmissionFault.NoReference => "NO_REFERENCE",
        SubmissionFault.AnotherPerson => "FACE_MISMATCH",
        SubmissionFault.Undecided => "UNDECIDED",
        SubmissionFault.NotVouchedFor => "NOT_VOUCHED_FOR",
        SubmissionFault.Rejected => "REJECTED",
        SubmissionFault.ConsentEnded => "CONSENT_ENDED",
        SubmissionFault.ServiceFailed => "SERVICE_FAILED",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The door has no code for this fault."),
    };

    private static string Words(SubmissionFault fault) => fault switch
    {
        SubmissionFault.Spoof => "The capture shows a presentation attack. Begin another one.",
        SubmissionFault.PoorCapture => "The capture was not finished, or showed too little to decide. Begin another one.",
        SubmissionFault.NoReference => "The capture is good, but there is no verified document to compare it with. Submit one.",
        SubmissionFault.AnotherPerson => "The face is not that of the document.",
        SubmissionFault.Undecided => "The face may or may not be that of the document. A person has to decide.",
        SubmissionFault.NotVouchedFor => "Nobody vouched for the document yet. The relying service can, by an adjudication.",
        SubmissionFault.Rejected => "A person decided against it.",
        SubmissionFault.ConsentEnded => "The consent was withdrawn or ended, and what it allowed to keep is erased. Submit a consent and begin again.",
        SubmissionFault.ServiceFailed => "The service failed; nothing is said of the person. Begin another capture.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "The door has no words for this fault."),
    };
}
