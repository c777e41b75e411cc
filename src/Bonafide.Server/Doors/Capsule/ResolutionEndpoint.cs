using Bonafide.Server.Requests;
using Bonafide.Server.Webhooks;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>The member <c>resolution_endpoint</c>: where the answer is told besides.</summary>
internal static class ResolutionEndpoint
{
    private const string Name = "resolution_endpoint";

    /// <returns>Null where there is none; what is wrong with it is the members' fault.</returns>
    public static string? Read(JsonMembers members)
    {
        var address = members.Text(Name, WebhookAddress.MaxLength);
        if (address is not null && !WebhookAddress.IsUsable(address))
            members.Refuse($"The member '{Name}' must be an absolute http or https address without a user name.");
        return address;
    }
}
