using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Access;

/// <summary>Lets in who has a good key in the header <c>apikey</c> with one of the roles: 401 without the first, 403 without the second.</summary>
internal static class ApiKeyFilter
{
    private const string Header = "apikey";

    /// <param name="endpoints">What is to be guarded.</param>
    /// <param name="shape">The door's own shape of a refusal.</param>
    /// <param name="roles">Any of them will do.</param>
    public static TBuilder RequireApiKey<TBuilder>(this TBuilder endpoints, Func<Refusal, IResult> shape, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var authenticator = context.RequestServices.GetRequiredService<Authenticator>();
            var outcome = await authenticator.AuthenticateAsync(context.Request.Headers[Header], context.RequestAborted);
            if (outcome.IsRefused(out var refusal, out var caller))
                return shape(refusal);
            if (!roles.Any(caller.Roles.Contains))
                return shape(new Refusal(RefusalKind.Forbidden, $"The key lacks the role '{string.Join("' or '", roles)}'. Make one that has it with 'bonafide key create'."));
            context.Features.Set(caller);
            return await next(invocation);
        });

    /// <summary>Who asks; only behind a filter that let somebody in.</summary>
    public static Caller Caller(this HttpContext context) => context.Features.GetRequiredFeature<Caller>();
}
