using Bonafide.Server.Folders;
using Bonafide.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>Analyses of kept folders: read, and asked for once more.</summary>
internal static class AnalysisResources
{
    public static async Task<IResult> ListAsync(string folderId, HttpContext context, FolderFinder finder, CancellationToken cancellation) =>
        (await finder.FindAsync(folderId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned)
            ? CapsuleErrors.Of(refusal)
            : Results.Json(owned.Folder.Analyses.Select(AnalysisAnswer.Of), CapsuleJson.Options);

    public static async Task<IResult> AddAsync(
        string folderId, HttpContext context, FolderFinder finder, FolderAnalyses analyses, CancellationToken cancellation)
    {
        if ((await finder.FindAsync(folderId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned))
            return CapsuleErrors.Of(refusal);
        if ((await JsonBody.ReadAsync(context.Request, cancellation)).IsRefused(out refusal, out var members))
            return CapsuleErrors.Structure(refusal);
        if (members.Member("analyses") is not { } wanted)
            return CapsuleErrors.Of(400, ErrorCodes.InvalidStructure, "The body needs the member 'analyses', a list.");
        if (AnalysisRequests.Of(wanted).IsRefused(out refusal, out var requests))
            return CapsuleErrors.Of(refusal);
        return (await analyses.AddAsync(owned, requests, context.Client().KeyId, cancellation)).IsRefused(out refusal, out var made)
            ? CapsuleErrors.Of(refusal)
            : Results.Json(made.Select(AnalysisAnswer.Of), CapsuleJson.Options, statusCode: StatusCodes.Status201Created);
    }

    public static async Task<IResult> GetAsync(string analysisId, HttpContext context, FolderFinder finder, CancellationToken cancellation) =>
        (await finder.FindByPartAsync(FolderTable.Analyses, analysisId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var owned)
            ? CapsuleErrors.Of(refusal)
            : Results.Json(AnalysisAnswer.Of(owned.Folder.Analyses.Single(analysis => analysis.Id == analysisId)), CapsuleJson.Options);
}
