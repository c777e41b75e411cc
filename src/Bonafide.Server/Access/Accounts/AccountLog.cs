using Microsoft.Extensions.Logging;

namespace Bonafide.Server.Access.Accounts;

/// <summary>What is logged of accounts, which appear by their identifiers.</summary>
internal sealed partial class AccountLog(ILogger<AccountLog> logger)
{
    [LoggerMessage(1840, LogLevel.Warning, "Account {Account} is locked after too many wrong passwords")]
    public partial void Locked(string account);
}
