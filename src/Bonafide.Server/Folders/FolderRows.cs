using System.Text.Json;
using Bonafide.Server.Analyses;

namespace Bonafide.Server.Folders;

/// <summary>A folder as it lies in the database.</summary>
internal sealed record FolderRow
{
    public string Id { get; init; } = "";

    public string Tenant { get; init; } = "";

    public string MetaData { get; init; } = "{}";

    public byte[]? DataKey { get; init; }

    public long Created { get; init; }

    public long Updated { get; init; }

    public long Expires { get; init; }

    public Folder ToFolder(IEnumerable<MediumRow> media, IEnumerable<AnalysisRow> analyses) => new()
    {
        Id = Id,
        Tenant = Tenant,
        MetaData = MetaData,
        Created = Created,
        Updated = Updated,
        Expires = Expires,
        Media = [.. media.Select(row => row.ToMedium())],
        Analyses = [.. analyses.Select(row => row.ToAnalysis())],
    };
}

/// <summary>A medium as it lies in the database.</summary>
internal sealed record MediumRow
{
    public string Id { get; init; } = "";

    public string FolderId { get; init; } = "";

    public int Position { get; init; }

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "";

    public string ContentType { get; init; } = "";

    /// <summary>A JSON array of texts.</summary>
    public string Tags { get; init; } = "[]";

    public string MetaData { get; init; } = "{}";

    public string? Capsule { get; init; }

    public string Sha256 { get; init; } = "";

    public long Size { get; init; }

    public long Created { get; init; }

    public static MediumRow Of(FolderMedium medium, string folderId, int position) => new()
    {
        Id = medium.Id,
        FolderId = folderId,
        Position = position,
        Name = medium.Name,
        Kind = medium.Kind.ToString(),
        ContentType = medium.ContentType,
        Tags = JsonSerializer.Serialize(medium.Tags),
        MetaData = medium.MetaData,
        Capsule = medium.Capsule,
        Sha256 = medium.Sha256,
        Size = medium.Size,
        Created = medium.Created,
    };

    public FolderMedium ToMedium() => new()
    {
        Id = Id,
        Name = Name,
        Kind = Enum.Parse<MediumKind>(Kind),
        ContentType = ContentType,
        Tags = JsonSerializer.Deserialize<string[]>(Tags) ?? [],
        MetaData = MetaData,
        Capsule = Capsule,
        Sha256 = Sha256,
        Size = Size,
        Created = Created,
    };
}

/// <summary>An analysis as it lies in the database.</summary>
internal sealed record AnalysisRow
{
    public string Id { get; init; } = "";

    public string FolderId { get; init; } = "";

    public int Position { get; init; }

    public string Kind { get; init; } = "";

    public string State { get; init; } = "";

    public string Resolution { get; init; } = "";

    public string? Error { get; init; }

    public string MetaData { get; init; } = "{}";

    public string Results { get; init; } = "{}";

    public long Created { get; init; }

    public static AnalysisRow Of(FolderAnalysis analysis, int position) => new()
    {
        Id = analysis.Id,
        FolderId = analysis.FolderId,
        Position = position,
        Kind = analysis.Kind.ToString(),
        State = analysis.State.ToString(),
        Resolution = analysis.Resolution.ToString(),
        Error = analysis.Error,
        MetaData = analysis.MetaData,
        Results = JsonSerializer.Serialize(analysis.Results),
        Created = analysis.Created,
    };

    public FolderAnalysis ToAnalysis() => new()
    {
        Id = Id,
        FolderId = FolderId,
        Kind = Enum.Parse<AnalysisKind>(Kind),
        State = Enum.Parse<WorkState>(State),
        Resolution = Enum.Parse<Resolution>(Resolution),
        Error = Error,
        MetaData = MetaData,
        Results = JsonSerializer.Deserialize<AnalysisResults>(Results) ?? new AnalysisResults(),
        Created = Created,
    };
}
