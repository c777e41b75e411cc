using Bonafide.Server.Doors.Identities;
using Bonafide.Server.Identities;

namespace Bonafide.Server.Tests.Doors.Identities;

/// <summary>Existing clients take a status without errors for a live person, whatever else stands there.</summary>
public sealed class FaultWordsTests
{
    private static readonly SubmissionFault[] Failures =
        [SubmissionFault.Spoof, SubmissionFault.PoorCapture, SubmissionFault.ServiceFailed, SubmissionFault.ConsentEnded];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bad_capture_has_errors_for_every_kind_of_key_and_a_good_one_has_none(bool relying)
    {
        foreach (var fault in Enum.GetValues<SubmissionFault>())
        {
            var submission = new Submission { Kind = SubmissionKind.Portrait, Status = SubmissionStatus.Invalid, Fault = fault };
            (FaultWords.Errors(submission, relying) is [_]).ShouldBe(Failures.Contains(fault), fault.ToString());
            (FaultWords.Reason(submission) is null).ShouldBe(Failures.Contains(fault), fault.ToString());
        }
    }

    [Fact]
    public void An_attack_is_told_to_the_relying_service_alone()
    {
        var submission = new Submission { Kind = SubmissionKind.Portrait, Status = SubmissionStatus.Invalid, Fault = SubmissionFault.Spoof };
        FaultWords.Errors(submission, relying: true)!.Single().Code.ShouldBe("PRESENTATION_ATTACK");
        var told = FaultWords.Errors(submission, relying: false)!.Single();
        (told.Code, told.Message.Contains("attack", StringComparison.OrdinalIgnoreCase)).ShouldBe(("INVALID", false));
    }

    [Fact]
    public void A_submission_without_a_fault_has_nothing_to_explain()
    {
        var submission = new Submission { Status = SubmissionStatus.Verified };
        (FaultWords.Errors(submission, relying: true), FaultWords.Reason(submission)).ShouldBe((null, null));
    }
}
