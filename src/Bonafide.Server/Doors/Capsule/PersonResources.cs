using System.Text.Json;
using Bonafide.Server.Collections;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Bonafide.Vision;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>/api/collections/{id}/persons</c>.</summary>
internal static class PersonResources
{
    private const string Photo = "photo";
    private const string Payload = "payload";
    private const int MaxPayload = 64 * 1024;

    public static async Task<IResult> ListAsync(string collectionId, HttpContext context, People people, CollectionStore store, CancellationToken cancellation) =>
        (await people.FindAsync(collectionId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var collection)
            ? CapsuleErrors.Of(refusal)
            : Results.Json((await store.PeopleAsync(collection.Id, cancellation)).Select(Answer.Of), CapsuleJson.Options);

    public static async Task<IResult> AddAsync(string collectionId, HttpContext context, People people, VisionOptions vision, CancellationToken cancellation)
    {
        if ((await people.FindAsync(collectionId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var collection))
            return CapsuleErrors.Of(refusal);
        var limits = new Dictionary<string, int> { [Photo] = vision.MaxStillBytes, [Payload] = MaxPayload };
        if ((await MultipartParts.ReadAsync(context.Request, limits, cancellation)).IsRefused(out refusal, out var parts))
            return CapsuleErrors.Of(refusal);
        if (!parts.TryGetValue(Photo, out var photo))
            return CapsuleErrors.Of(Refusal.Invalid($"The part '{Photo}' is missing. Send multipart/form-data with a picture of the person in it."));
        if (MetaDataOf(parts).IsRefused(out refusal, out var metaData))
            return CapsuleErrors.Of(refusal);
        return (await people.AddAsync(collection, photo, metaData, cancellation)).IsRefused(out refusal, out var person)
            ? CapsuleErrors.Of(refusal)
            : Results.Json(Answer.Of(person), CapsuleJson.Options, statusCode: StatusCodes.Status201Created);
    }

    public static async Task<IResult> DeleteAsync(
        string collectionId, string personId, HttpContext context, People people, CollectionStore store, CancellationToken cancellation)
    {
        if ((await people.FindAsync(collectionId, context.Client().Tenant, cancellation)).IsRefused(out var refusal, out var collection))
            return CapsuleErrors.Of(refusal);
        return await store.DeletePersonAsync(collection.Id, personId, cancellation)
            ? Results.NoContent()
            : CapsuleErrors.Of(Refusal.NotFound("There is no such person in this collection."));
    }

    private static Outcome<string> MetaDataOf(IReadOnlyDictionary<string, byte[]> parts)
    {
        if (!parts.TryGetValue(Payload, out var json))
            return MetaData.Empty;
        return JsonBody.Parse(json, $"The part '{Payload}'").IsRefused(out var refusal, out var members)
            ? refusal
            : MetaData.Of(members.Member("person:meta_data") ?? default, "person:meta_data");
    }

    private sealed record Answer(string PersonId, string CollectionId, JsonElement MetaData, double TimeCreated)
    {
        public static Answer Of(PersonRow row) => new(row.Id, row.CollectionId, JsonElement.Parse(row.MetaData), Words.Seconds(row.Created));
    }
}
