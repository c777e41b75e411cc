using Bonafide.Capsule;
using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Uploads;

/// <summary>What is logged of capsules that hold one picture.</summary>
internal sealed partial class UploadLog(ILogger<UploadLog> logger)
{
    [LoggerMessage(1850, LogLevel.Information, "A capsule was refused: {Failure}")]
    public partial void Refused(CapsuleFailure failure);
}
