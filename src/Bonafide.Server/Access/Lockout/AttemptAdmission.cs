namespace Bonafide.Server.Access.Lockout;

/// <summary>Whether an attempt may begin.</summary>
internal abstract record AttemptAdmission
{
    private AttemptAdmission()
    {
    }

    /// <summary>It may, and counts from now on.</summary>
    /// <param name="Attempt">Its name; null when nothing is counted.</param>
    public sealed record Begun(string? Attempt) : AttemptAdmission;

    /// <summary>It may not.</summary>
    /// <param name="Until">When it may.</param>
    public sealed record Locked(DateTimeOffset Until) : AttemptAdmission;
}
