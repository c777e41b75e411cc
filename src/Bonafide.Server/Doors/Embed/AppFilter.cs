using Bonafide.Server.Access;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.Embed;

/// <summary>Lets in who has a good key that belongs to the app it names. A wrong key and a wrong app look alike.</summary>
internal static class AppFilter
{
    private static readonly Refusal Unknown = new(
        RefusalKind.Unauthenticated, "The header 'API-Key' must carry a valid key, and 'App-ID' the tenant it belongs to. Make one with 'bonafide key create'.");

    public static TBuilder RequireApp<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var errors = context.RequestServices.GetRequiredService<EmbedErrors>();
            var outcome = await context.RequestServices.GetRequiredService<Authenticator>()
                .AuthenticateAsync(context.Request.Headers["API-Key"], context.RequestAborted);
            if (outcome.IsRefused(out _, out var caller) || context.Request.Headers["App-ID"] != caller.Tenant)
                return errors.Of(Unknown);
            if (!caller.Roles.Contains(Role.Embed))
                return errors.Of(new Refusal(RefusalKind.Forbidden, $"The key lacks the role '{Role.Embed}'. Make one that has it with 'bonafide key create'."));
            context.Features.Set(caller);
            return await next(invocation);
        });

    /// <summary>Who asks; only behind <see cref="RequireApp"/>.</summary>
    public static Caller App(this HttpContext context) => context.Features.GetRequiredFeature<Caller>();
}
