using System.Text.RegularExpressions;
using Bonafide.Server.Collections;
using Bonafide.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>/api/collections</c>: named lists of people.</summary>
internal static partial class CollectionResources
{
    public static async Task<IResult> ListAsync(HttpContext context, CollectionStore store, CancellationToken cancellation) =>
        Results.Json((await store.ListAsync(context.Client().Tenant, cancellation)).Select(Answer.Of), CapsuleJson.Options);

    public static async Task<IResult> CreateAsync(HttpContext context, People people, CancellationToken cancellation)
    {
        if ((await JsonBody.ReadAsync(context.Request, cancellation)).IsRefused(out var refusal, out var members))
            return CapsuleErrors.Structure(refusal);
        var alias = members.Text("alias", 64);
        if (members.Fault is null && (alias is null || !Alias().IsMatch(alias)))
            members.Refuse("The member 'alias' must have 1 to 64 letters, digits, dots, hyphens or underscores.");
        if (members.Fault is { } fault)
            return CapsuleErrors.Of(fault);
        return (await people.MakeAsync(alias!, context.Client().Tenant, cancellation)).IsRefused(out refusal, out var made)
            ? CapsuleErrors.Of(refusal)
            : Results.Json(Answer.Of(made), CapsuleJson.Options, statusCode: StatusCodes.Status201Created);
    }

    public static async Task<IResult> DeleteAsync(
        string collectionId, HttpContext context, People people, CollectionStore store, CancellationToken cancellation)
    {
        if ((await people.FindAsync(collectionId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var collection))
            return CapsuleErrors.Of(refusal);
        await store.DeleteAsync(collection.Id, cancellation);
        return Results.NoContent();
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex Alias();

    private sealed record Answer(string CollectionId, string Alias, double TimeCreated)
    {
        public static Answer Of(CollectionRow row) => new(row.Id, row.Alias, Words.Seconds(row.Created));
    }
}
