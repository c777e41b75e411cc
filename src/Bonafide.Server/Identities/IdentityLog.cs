using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Identities;

/// <summary>What is logged of identities: never who someone is.</summary>
internal sealed partial class IdentityLog(ILogger<IdentityLog> logger)
{
    [LoggerMessage(1860, LogLevel.Information, "Identity {Identity} made")]
    public partial void Made(string identity);

    [LoggerMessage(1861, LogLevel.Information, "Identity {Identity}: {Count} consents taken down; portraits may be kept: {Portraits}")]
    public partial void ConsentGiven(string identity, int count, bool portraits);

    [LoggerMessage(1862, LogLevel.Information, "Identity {Identity}: {Kind} submitted")]
    public partial void Submitted(string identity, SubmissionKind kind);

    [LoggerMessage(1863, LogLevel.Information, "Identity {Identity}: {Kind} is {Status}")]
    public partial void Decided(string identity, SubmissionKind kind, SubmissionStatus status);

    [LoggerMessage(1864, LogLevel.Information, "Identity {Identity}: {Count} submissions erased, as the consent ended")]
    public partial void BiometricsErased(string identity, int count);

    [LoggerMessage(1865, LogLevel.Information, "Identity {Identity} erased: {Cause}")]
    public partial void Erased(string identity, string cause);

    [LoggerMessage(1866, LogLevel.Error, "A round of upkeep of identities failed; it will be tried again")]
    public partial void UpkeepFailed(Exception exception);
}
