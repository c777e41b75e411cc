using System.Text.Json;
using Bonafide.Server.Folders;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>A folder as this door shows it.</summary>
internal sealed record FolderAnswer
{
    public required string FolderId { get; init; }

    /// <summary>Unix seconds.</summary>
    public required double TimeCreated { get; init; }

    public required double TimeUpdated { get; init; }

    public required JsonElement MetaData { get; init; }

    public required string State { get; init; }

    public required string ResolutionStatus { get; init; }

    public required IReadOnlyList<MediumAnswer> Media { get; init; }

    /// <summary>Null when they were not asked for.</summary>
    public IReadOnlyList<AnalysisAnswer>? Analyses { get; init; }

    public static FolderAnswer Of(Folder folder, bool withAnalyses = true) => new()
    {
        FolderId = folder.Id,
        TimeCreated = Words.Seconds(folder.Created),
        TimeUpdated = Words.Seconds(folder.Updated),
        MetaData = JsonElement.Parse(folder.MetaData),
        State = Words.Of(folder.State),
        ResolutionStatus = Words.Of(folder.Resolution),
        Media = [.. folder.Media.Select(medium => MediumAnswer.Of(medium, folder.Id))],
        Analyses = withAnalyses ? [.. folder.Analyses.Select(AnalysisAnswer.Of)] : null,
    };
}

/// <summary>A medium as this door shows it.</summary>
internal sealed record MediumAnswer
{
    public required string MediaId { get; init; }

    public required string FolderId { get; init; }

    public required string OriginalName { get; init; }

    public required string OriginalUrl { get; init; }

    public required string MediaType { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required JsonElement MetaData { get; init; }

    public required double TimeCreated { get; init; }

    public static string OriginalUrlOf(string mediaId) => $"/api/media/{mediaId}/original";

    public static MediumAnswer Of(FolderMedium medium, string folderId) => new()
    {
        MediaId = medium.Id,
        FolderId = folderId,
        OriginalName = medium.Name,
        OriginalUrl = OriginalUrlOf(medium.Id),
        MediaType = Words.Of(medium.Kind),
        Tags = medium.Tags,
        MetaData = JsonElement.Parse(medium.MetaData),
        TimeCreated = Words.Seconds(medium.Created),
    };
}
