using System.Text.Json;
using Bonafide.Server.Capsules;
using Bonafide.Server.Folders;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>The flow without containers: files in a form, and what is said of them in the part <c>payload</c>.</summary>
internal sealed class FileUpload(CapsuleOptions options)
{
    private const string Payload = "payload";
    private const int MaxPayload = 64 * 1024;
    private const int MaxFiles = 16;
    private const int MostTags = 32;

    public async Task<Outcome<FolderDraft>> ReadAsync(HttpRequest request, string tenant, TimeSpan? retention, CancellationToken cancellation)
    {
        var limits = new PartLimits(MaxFiles + 1, options.MaxBytes, name => name == Payload ? MaxPayload : options.MaxBytes);
        if ((await MultipartParts.ReadAsync(request, limits, cancellation)).IsRefused(out var refusal, out var parts))
            return refusal;
        var files = parts.Where(part => part.Key != Payload).ToList();
        if (files.Count == 0)
            return Refusal.Invalid("There is no file in the form. Send each medium as a part with a name of its own, such as 'video1'.");
        if (PayloadOf(parts).IsRefused(out refusal, out var payload))
            return refusal;
        if (AnalysisRequests.Of(payload.Member("analyses") ?? default).IsRefused(out refusal, out var analyses)
            || MetaData.Of(payload.Member("folder:meta_data") ?? default, "folder:meta_data").IsRefused(out refusal, out var metaData))
            return refusal;
        var endpoint = ResolutionEndpoint.Read(payload);
        if (payload.Fault is { } fault)
            return fault;
        var media = new List<MediumDraft>();
        foreach (var (name, bytes) in files)
        {
            if (MediumOf(name, bytes, payload).IsRefused(out refusal, out var medium))
                return refusal;
            media.Add(medium);
        }

        return new FolderDraft { Tenant = tenant, Retention = retention, MetaData = metaData, Media = media, Analyses = analyses, ResolutionEndpoint = endpoint };
    }

    private static Outcome<JsonMembers> PayloadOf(IReadOnlyDictionary<string, byte[]> parts) =>
        parts.TryGetValue(Payload, out var json) ? JsonBody.Parse(json, $"The part '{Payload}'") : new JsonMembers(JsonElement.Parse("{}"));

    private static Outcome<MediumDraft> MediumOf(string name, byte[] bytes, JsonMembers payload)
    {
        var type = FileTypes.Of(bytes);
        if (type is null)
            return new Refusal(RefusalKind.UnsupportedMedia, $"The file '{name}' is neither a picture nor a video that is taken. Send JPEG, PNG, WebP, MP4 or WebM.");
        var members = payload.Object("media:tags");
        if (Tags(members?.Member(name), name).IsRefused(out var refusal, out var tags)
            || MetaData.Of(payload.Object("media:meta_data")?.Member(name) ?? default, "media:meta_data").IsRefused(out refusal, out var metaData))
            return refusal;
        if (payload.Fault is { } fault)
            return fault;
        return new MediumDraft { Name = name, Kind = type.Kind, ContentType = type.ContentType, Bytes = bytes, Tags = tags, MetaData = metaData };
    }

    private static Outcome<List<string>> Tags(JsonElement? list, string name)
    {
        if (list is not { } present)
            return new List<string>();
        if (present.ValueKind != JsonValueKind.Array || present.GetArrayLength() > MostTags)
            return Refusal.Invalid($"The tags of '{name}' must be a list of at most {MostTags} texts.");
        var tags = present.EnumerateArray().Select(tag => tag.ValueKind == JsonValueKind.String ? JsonMembers.Unescaped(tag) : null).ToList();
        return tags.All(tag => tag is { Length: > 0 and <= 100 }) ? tags.OfType<string>().ToList() : Refusal.Invalid($"The tags of '{name}' must be texts of 1 to 100 characters.");
    }
}
