using Bonafide.Server.Identities;

namespace Bonafide.Server.Doors.Identities;

/// <summary>
/// Why a submission is not verified, in the door's words. <c>errors</c> say that the capture itself was no good, and existing clients take any entry for
/// just that; what came of a good one is the <c>reason</c>.
/// </summary>
internal static class FaultWords
{
    /// <returns>Null where the submission itself was good.</returns>
    public static IReadOnlyList<ErrorAnswer>? Errors(Submission submission, bool relying) =>
        submission.Fault is not { } fault || !IsFailure(fault) ? null
        : relying || fault != SubmissionFault.Spoof ? [new ErrorAnswer(Field(submission.Kind), CodeOf(fault), Words(fault))]
        // What was seen helps whoever tries to get through.
        : [new ErrorAnswer(Field(submission.Kind), SubmissionWords.Of(submission.Status), "This was not accepted. The service that you deal with knows how to go on.")];

    /// <returns>Null where nothing is to be explained, or the submission itself was no good.</returns>
    public static ReasonAnswer? Reason(Submission submission) =>
        submission.Fault is { } fault && !IsFailure(fault) ? new ReasonAnswer(CodeOf(fault), Words(fault)) : null;

    private static bool IsFailure(SubmissionFault fault) =>
        fault is SubmissionFault.Spoof or SubmissionFault.PoorCapture or SubmissionFault.ServiceFailed or SubmissionFault.ConsentEnded;

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

/// <summary>What came of a good submission, for relying services.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Message">For people.</param>
internal sealed record ReasonAnswer(string Code, string Message);
