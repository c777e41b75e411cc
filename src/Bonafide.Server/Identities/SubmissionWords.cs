namespace Bonafide.Server.Identities;

/// <summary>The words for submissions that answers and messages share.</summary>
internal static class SubmissionWords
{
    public static string Of(SubmissionKind kind) => kind == SubmissionKind.Portrait ? "PORTRAIT" : "ID_DOCUMENT";

    public static string Of(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Processing => "PROCESSING",
        SubmissionStatus.Verified => "VERIFIED",
        SubmissionStatus.Invalid => "INVALID",
        SubmissionStatus.NotVerified => "NOT_VERIFIED",
        SubmissionStatus.Adjudication => "ADJUDICATION",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no word for this status."),
    };
}
