namespace Bonafide.Server.Doors.WebCapture;

/// <summary>The estimated age against the threshold that the session was made with.</summary>
/// <param name="AboveThreshold">Whether the estimate reaches the threshold.</param>
/// <param name="AgeEstimated">Years, one decimal.</param>
/// <param name="Threshold">Years.</param>
internal sealed record AgeAnswer(bool AboveThreshold, double AgeEstimated, double Threshold)
{
    public static AgeAnswer Of(double age, double threshold)
    {
        var estimated = Math.Round(age, 1);
        return new AgeAnswer(estimated >= threshold, estimated, threshold);
    }
}
