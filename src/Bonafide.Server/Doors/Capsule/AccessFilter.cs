using Bonafide.Server.Access;
using Bonafide.Server.Access.Accounts;
using Bonafide.Server.Outcomes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>Who may go where in this door, by the header <c>X-Forensic-Access-Token</c>.</summary>
internal static class AccessFilter
{
    public const string Header = "X-Forensic-Access-Token";

    /// <summary>Who hands in captures.</summary>
    public static readonly string[] Senders = [Role.Client, Role.ClientAdmin, Role.ClientOperator, Role.Admin];

    /// <summary>Who erases.</summary>
    public static readonly string[] Owners = [Role.Client, Role.ClientAdmin, Role.Admin];

    /// <summary>Who opens stored capsules.</summary>
    public static readonly string[] Investigators = [Role.Investigator];

    /// <summary>Who reads.</summary>
    public static readonly string[] Readers = [.. Senders, Role.Operator];

    public static TBuilder RequireAccess<TBuilder>(this TBuilder endpoints, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(async (invocation, next) =>
        {
            var (caller, refused) = await AuthenticateAsync(invocation.HttpContext, roles);
            if (refused is not null)
                return refused;
            invocation.HttpContext.Features.Set(caller);
            return await next(invocation);
        });

    /// <summary>Who asks; only behind <see cref="RequireAccess"/>.</summary>
    public static Caller Client(this HttpContext context) => context.Features.GetRequiredFeature<Caller>();

    /// <summary>Whether the request carries the header at all.</summary>
    public static bool HasToken(HttpRequest request) => !string.IsNullOrEmpty(request.Headers[Header]);

    /// <returns>The caller, or the refusal.</returns>
    public static async Task<(Caller? Caller, IResult? Refused)> AuthenticateAsync(HttpContext context, string[] roles)
    {
        if (!HasToken(context.Request))
            return (null, CapsuleErrors.Of(401, ErrorCodes.AuthMissing, $"The header '{Header}' is missing. It carries an access token or an API key."));
        var tokens = context.RequestServices.GetRequiredService<AccessTokens>();
        var outcome = await tokens.AuthenticateAsync(context.Request.Headers[Header], context.RequestAborted);
        if (outcome.IsRefused(out var refusal, out var caller))
        {
            var code = refusal == AccessTokens.Expired ? ErrorCodes.AuthExpired : ErrorCodes.AuthInvalid;
            return (null, CapsuleErrors.Of(401, code, refusal.Message));
        }

        return roles.Any(caller.Roles.Contains)
            ? (caller, null)
            : (null, CapsuleErrors.Of(new Refusal(RefusalKind.Forbidden, $"This needs one of the roles {string.Join(", ", roles)}.")));
    }
}
