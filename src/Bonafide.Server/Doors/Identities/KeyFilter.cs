using Bonafide.Server.Access;
using Microsoft.AspNetCore.Builder;

namespace Bonafide.Server.Doors.Identities;

/// <summary>Who may go where in this door.</summary>
internal static class KeyFilter
{
    public static TBuilder RequireKey<TBuilder>(this TBuilder endpoints, params string[] roles)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireApiKey(IdentityErrors.Of, roles);

    /// <summary>Whether the caller answers for the documents that it sends.</summary>
    public static bool IsRelyingService(this Caller caller) => caller.Roles.Contains(Role.RelyingService);

    /// <summary>Whether all may be told, or only what a user-facing application needs.</summary>
    public static bool SeesReasons(this Caller caller) => caller.IsRelyingService() || caller.Roles.Contains(Role.Adjudicator);
}
