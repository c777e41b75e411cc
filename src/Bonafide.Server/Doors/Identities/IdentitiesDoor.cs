using Bonafide.Server.Access;
using Bonafide.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Doors.Identities;

/// <summary>The Identities door: which address leads where, and which kinds of key may go there.</summary>
internal static class IdentitiesDoor
{
    private static readonly string[] Relying = [Role.RelyingService];
    private static readonly string[] Both = [Role.RelyingService, Role.UserApplication];
    private static readonly string[] People = [Role.RelyingService, Role.Adjudicator];

    public static IServiceCollection AddIdentities(this IServiceCollection services) => services
        .AddSingleton<IErrorShape, IdentityErrorShape>()
        .AddSingleton<CreateIdentity>()
        .AddSingleton<IdentityResource>()
        .AddSingleton<Consents>()
        .AddSingleton<LiveCapture>()
        .AddSingleton<SubmissionStatuses>()
        .AddSingleton<PortraitImage>()
        .AddSingleton<IdentityDocuments>()
        .AddSingleton<Adjudications>()
        .AddSingleton<Cases>()
        .AddSingleton<CasePictures>();

    public static void MapIdentities(this WebApplication app)
    {
        // The document names the base address with and without /rest.
        foreach (var address in new[] { "/gips/v1", "/gips/rest/v1" })
        {
            var root = app.MapGroup(address);
            root.MapGet("/adjudications", (HttpContext context, Cases call, CancellationToken stop) => call.HandleAsync(context, stop)).RequireKey(People);
            MapAll(root.MapGroup("/identities"));
        }
    }

    private static void MapAll(RouteGroupBuilder all)
    {
        all.MapPost("/", (HttpContext context, CreateIdentity call, CancellationToken stop) => call.HandleAsync(context, stop)).RequireKey(Relying);
        all.MapMethods("/attributes/portrait/capture", ["GET", "POST"], Portrait).RequireKey(Relying);
        MapOne(all.MapGroup("/{id}"));
    }

    private static void MapOne(RouteGroupBuilder one)
    {
        one.MapGet("/", (string id, HttpContext context, IdentityResource call, CancellationToken stop) => call.GetAsync(id, context, stop)).RequireKey(Relying);
        one.MapDelete("/", (string id, HttpContext context, IdentityResource call, CancellationToken stop) => call.DeleteAsync(id, context, stop)).RequireKey(Relying);
        one.MapPost("/consents", (string id, HttpContext context, Consents call, CancellationToken stop) => call.HandleAsync(id, context, stop)).RequireKey(Both);
        foreach (var name in new[] { "live-capture-video-session", "live-capture-session" })
        {
            one.MapPost($"/attributes/portrait/{name}", (string id, HttpContext context, LiveCapture call, CancellationToken stop) => call.HandleAsync(id, context, stop))
                .RequireKey(Both);
        }

        one.MapGet("/status/{submissionId}", (string id, string submissionId, HttpContext context, SubmissionStatuses call, CancellationToken stop) =>
            call.HandleAsync(id, submissionId, context, stop)).RequireKey(Both);
        one.MapMethods("/attributes/portrait/capture", ["GET", "POST"], Portrait).RequireKey(Relying);
        one.MapPost("/id-documents/capture", (string id, HttpContext context, IdentityDocuments call, CancellationToken stop) => call.HandleAsync(id, context, stop))
            .RequireKey(Both);
        MapCase(one.MapGroup("/adjudications/{submissionId}"));
    }

    private static void MapCase(RouteGroupBuilder one)
    {
        one.MapPost("/", (string id, string submissionId, HttpContext context, Adjudications call, CancellationToken stop) =>
            call.HandleAsync(id, submissionId, context, stop)).RequireKey(People);
        one.MapGet("/portrait", (string id, string submissionId, HttpContext context, CasePictures call, CancellationToken stop) =>
            call.HandleAsync(id, submissionId, reference: false, context, stop)).RequireKey(People);
        one.MapGet("/reference", (string id, string submissionId, HttpContext context, CasePictures call, CancellationToken stop) =>
            call.HandleAsync(id, submissionId, reference: true, context, stop)).RequireKey(People);
    }

    private static Task<IResult> Portrait(HttpContext context, PortraitImage call, CancellationToken stop) =>
        call.HandleAsync(context.GetRouteValue("id") as string, context, stop);
}
