using System.Text.Json.Serialization;
using Bonafide.Server.Analyses;
using Bonafide.Server.Folders;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>What a page without a token of its own is told of its upload; see <c>result_mode</c>.</summary>
internal sealed record PageAnswer
{
    public string State { get; init; } = "finished";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FolderId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, PageResult>? Analyses { get; init; }

    public static PageAnswer Of(Folder folder, string mode) => new()
    {
        FolderId = mode == "folder" ? folder.Id : null,
        Analyses = mode is "status" or "folder" ? ResultsOf(folder) : null,
    };

    private static Dictionary<string, PageResult> ResultsOf(Folder folder) => folder.Analyses
        .GroupBy(analysis => analysis.Kind)
        .ToDictionary(kind => Name(kind.Key), kind => kind.MaxBy(analysis => analysis.Resolution)!)
        .ToDictionary(kind => kind.Key, kind => new PageResult(Lower(Words.Of(kind.Value.State)), Lower(Words.Of(kind.Value.Resolution))));

    private static string Name(AnalysisKind kind) => Lower(Words.Of(kind));

#pragma warning disable CA1308 // The page's words are lower case by contract.
    private static string Lower(string word) => word.ToLowerInvariant();
#pragma warning restore CA1308
}

/// <summary>How one analysis went.</summary>
internal sealed record PageResult(string State, string Resolution);
