using Bonafide.Server.Access;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.Identities;

/// <summary>Lets in who has a good key with one of the roles: 401 without the first, 403 without the second.</summary>
internal static class KeyFilter
{
    private const string Header = "apikey";

    public static TBuilder RequireKey<TBuilder>(this TBuilder endpoints, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var outcome = await context.RequestServices.GetRequiredService<Authenticator>().AuthenticateAsync(context.Request.Headers[Header], context.RequestAborted);
            if (outcome.IsRefused(out var refusal, out var caller))
                return IdentityErrors.Of(refusal);
            if (!roles.Any(caller.Roles.Contains))
                return IdentityErrors.Of(new Refusal(RefusalKind.Forbidden, $"The key lacks the role '{string.Join("' or '", roles)}'."));
            context.Features.Set(caller);
            return await next(invocation);
        });

    /// <summary>Who asks; only behind <see cref="RequireKey"/>.</summary>
    public static Caller KeyHolder(this HttpContext context) => context.Features.GetRequiredFeature<Caller>();

    /// <summary>Whether all may be told, or only what a user-facing application needs.</summary>
    public static bool IsRelyingService(this Caller caller) => caller.Roles.Contains(Role.RelyingService);
}
