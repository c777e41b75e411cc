using Bonafide.Server.Access;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>Lets in who has a good key with one of the roles: 401 without the first, 403 without the second.</summary>
internal static class RoleFilter
{
    private const string Header = "apikey";

    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoints, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var authenticator = context.RequestServices.GetRequiredService<Authenticator>();
            var outcome = await authenticator.AuthenticateAsync(context.Request.Headers[Header], context.RequestAborted);
            if (outcome.IsRefused(out var refusal, out var caller))
                return DoorErrors.Of(refusal);
            if (!roles.Any(caller.Roles.Contains))
                return DoorErrors.Of(new Refusal(RefusalKind.Forbidden, $"The key lacks the role '{string.Join("' or '", roles)}'. Make one that has it with 'bonafide key create'."));
            context.Features.Set(caller);
            return await next(invocation);
        });

    /// <summary>Who asks; only behind <see cref="RequireRole"/>.</summary>
    public static Caller Caller(this HttpContext context) => context.Features.GetRequiredFeature<Caller>();
}
