using Bonafide.Server.Analyses;
using Bonafide.Server.Entropy;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Protection;

namespace Bonafide.Server.Collections;

/// <summary>Makes lists and puts people on them. Of a picture only the template is kept, sealed.</summary>
internal sealed class People(CollectionStore store, PictureFaces faces, SessionCiphers ciphers, Identifiers identifiers, TimeProvider time)
{
    private const int Most = 10_000;

    private static readonly Refusal Unknown = Refusal.NotFound("There is no collection of this identifier or name for this owner.");

    public async Task<Outcome<CollectionRow>> MakeAsync(string alias, string tenant, CancellationToken cancellation)
    {
        var id = identifiers.NextUuid();
        var row = new CollectionRow
        {
            Id = id,
            Tenant = tenant,
            Alias = alias,
            DataKey = ciphers.NewWrappedKey(id),
            Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        return await store.AddAsync(row, cancellation) ? row : Refusal.Invalid($"There is a collection of the name '{alias}' already.");
    }

    public async Task<Outcome<CollectionRow>> FindAsync(string name, string tenant, CancellationToken cancellation) =>
        await store.FindAsync(name, tenant, cancellation) is { } row ? row : Unknown;

    public async Task<Outcome<PersonRow>> AddAsync(CollectionRow collection, ReadOnlyMemory<byte> picture, string metaData, CancellationToken cancellation)
    {
        if ((await store.PeopleAsync(collection.Id, cancellation)).Count >= Most)
            return Refusal.Invalid($"A collection holds at most {Most} people. Make another.");
        if ((await faces.FindAsync(picture, "photo", cancellation)).IsRefused(out var refusal, out var face))
            return refusal;
        using var cipher = ciphers.Open(collection.Id, collection.DataKey);
        var id = identifiers.NextUuid();
        var row = new PersonRow
        {
            Id = id,
            CollectionId = collection.Id,
            MetaData = metaData,
            Mode = face.Mode,
            Template = SealedTemplates.Seal(cipher, id, face),
            Created = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await store.AddPersonAsync(row, cancellation);
        return row;
    }
}
