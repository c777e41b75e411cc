using Bonafide.Capsule;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Capsules;

/// <summary>What is logged of capsules that hold one picture.</summary>
internal sealed partial class CapsuleLog(ILogger<CapsuleLog> logger)
{
    [LoggerMessage(1850, LogLevel.Information, "A capsule was refused: {Failure}")]
    public partial void Refused(CapsuleFailure failure);
}
