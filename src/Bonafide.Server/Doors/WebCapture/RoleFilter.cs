using Bonafide.Server.Access;
using Microsoft.AspNetCore.Builder;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>Who may go where in this door.</summary>
internal static class RoleFilter
{
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoints, params string[] roles)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireApiKey(DoorErrors.Of, roles);
}
