using System.Text.Json;
using Bonafide.Capsule.Content;
using Bonafide.Server.Analyses;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>Reads which analyses are wanted.</summary>
internal static class AnalysisRequests
{
    private const int Most = 8;
    private const int MostNames = 32;
    private const int LongestName = 200;

    private static readonly AnalysisRequest[] Usual = [new AnalysisRequest(AnalysisKind.Quality)];

    /// <summary>Those of a manifest; liveness where it names none.</summary>
    public static Outcome<IReadOnlyList<AnalysisRequest>> Of(IReadOnlyList<CapsuleAnalysis>? analyses)
    {
        if (analyses is null or { Count: 0 })
            return Usual.ToList();
        var list = JsonSerializer.SerializeToElement(analyses.Select(analysis => new { type = analysis.Type, @params = analysis.Params }));
        return Of(list);
    }

    /// <summary>Those of the member <c>analyses</c>; liveness where there is none.</summary>
    public static Outcome<IReadOnlyList<AnalysisRequest>> Of(JsonElement analyses)
    {
        if (analyses.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return Usual.ToList();
        if (analyses.ValueKind != JsonValueKind.Array || analyses.GetArrayLength() is 0 or > Most)
            return Refusal.Invalid($"The member 'analyses' must be a list of 1 to {Most} objects with a 'type'.");
        var requests = new List<AnalysisRequest>();
        foreach (var analysis in analyses.EnumerateArray())
        {
            if (One(analysis).IsRefused(out var refusal, out var request))
                return refusal;
            requests.Add(request);
        }

        return requests;
    }

    private static Outcome<AnalysisRequest> One(JsonElement analysis)
    {
        if (analysis.ValueKind != JsonValueKind.Object)
            return Refusal.Invalid("Each of 'analyses' must be an object with a 'type'.");
        var members = new JsonMembers(analysis);
        if (members.Text("type", 32) is not { } type || Words.KindOf(type) is not { } kind)
            return Refusal.Invalid("The member 'type' of an analysis must be 'quality', 'biometry' or 'collection'.");
        var settings = members.Object("params");
        double? threshold = null;
        foreach (var name in kind == AnalysisKind.Quality ? new[] { "threshold_spoofing", "threshold_max", "threshold" } : ["threshold_min", "threshold_max", "threshold"])
            threshold ??= settings?.Number(name, 0, 1);
        var bestShot = kind == AnalysisKind.Quality && settings?.Flag("extract_best_shot") == true;
        var collections = Names(settings?.Member("collection_ids") ?? settings?.Member("collections"), "collections");
        var sources = Names(members.Member("source_media"), "source_media");
        if (MetaData.Of(members.Member("meta_data") ?? default, "meta_data").IsRefused(out var refusal, out var metaData)
            || collections.IsRefused(out refusal, out var lists) || sources.IsRefused(out refusal, out var media))
            return refusal;
        if ((settings?.Fault ?? members.Fault) is { } fault)
            return fault;
        return new AnalysisRequest(kind)
        {
            Sources = media.Count > 0 ? media : null,
            Threshold = threshold,
            ExtractBestShot = bestShot,
            Collections = lists.Count > 0 ? lists : null,
            MetaData = metaData,
        };
    }

    private static Outcome<List<string>> Names(JsonElement? list, string name)
    {
        var names = new List<string>();
        if (list is not { } present)
            return names;
        if (present.ValueKind != JsonValueKind.Array || present.GetArrayLength() > MostNames)
            return Refusal.Invalid($"The member '{name}' must be a list of at most {MostNames} texts.");
        foreach (var element in present.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.String || JsonMembers.Unescaped(element) is not { Length: > 0 and <= LongestName } text)
                return Refusal.Invalid($"The member '{name}' must hold texts of 1 to {LongestName} characters.");
            names.Add(text);
        }

        return names;
    }
}
