using System.Text.Json;
using System.Text.Json.Serialization;
using Bonafide.Server.Analyses;
using Bonafide.Server.Folders;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>An analysis as this door shows it.</summary>
internal sealed record AnalysisAnswer
{
    /// <summary>The same as <see cref="AnalysisId"/>, in the spelling that older clients read.</summary>
    public required string AnalyseId { get; init; }

    public required string AnalysisId { get; init; }

    public required string FolderId { get; init; }

    public required string Type { get; init; }

    public required string State { get; init; }

    public required string ResolutionStatus { get; init; }

    public int? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public required JsonElement MetaData { get; init; }

    public required double TimeCreated { get; init; }

    public required IReadOnlyList<ResultMedium> ResultsMedia { get; init; }

    public required ResultData ResultsData { get; init; }

    public static AnalysisAnswer Of(FolderAnalysis analysis) => new()
    {
        AnalyseId = analysis.Id,
        AnalysisId = analysis.Id,
        FolderId = analysis.FolderId,
        Type = Words.Of(analysis.Kind),
        State = Words.Of(analysis.State),
        ResolutionStatus = Words.Of(analysis.Resolution),
        ErrorCode = analysis.Error is null ? null : ErrorCodes.InvalidValue,
        ErrorMessage = analysis.Error,
        MetaData = JsonElement.Parse(analysis.MetaData),
        TimeCreated = Words.Seconds(analysis.Created),
        ResultsMedia = [.. analysis.Results.Media.Select(ResultMedium.Of)],
        ResultsData = ResultData.Of(analysis),
    };
}

/// <summary>What was found in one medium.</summary>
internal sealed record ResultMedium(SourceMedium SourceMedia, ResultData ResultsData)
{
    /// <summary>Pictures that the analysis drew from the medium.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OutputImage>? OutputImages { get; init; }

    public static ResultMedium Of(MediumResult result) => new(new SourceMedium(result.MediaId), new ResultData
    {
        ConfidenceSpoofing = result.Spoofing,
        MaxConfidence = result.Confidence,
        Contradiction = result.Contradiction,
        Diagnostic = result.Diagnostic,
        Policy = result.Policy,
    })
    {
        OutputImages = OutputImage.Of(result) is { } image ? [image] : null,
    };
}

/// <summary>A picture that an analysis drew. Where nothing is kept its address holds the picture itself.</summary>
internal sealed record OutputImage(string? MediaId, string OriginalUrl, string MediaType)
{
    public static OutputImage? Of(MediumResult result)
    {
        if (result.BestShotId is { } id)
            return new OutputImage(id, MediumAnswer.OriginalUrlOf(id), Words.Of(MediumKind.Image));
        return result.BestShot.IsEmpty
            ? null
            : new OutputImage(null, "data:image/jpeg;base64," + Convert.ToBase64String(result.BestShot.Span), Words.Of(MediumKind.Image));
    }
}

/// <summary>Names a medium of the folder.</summary>
internal sealed record SourceMedium(string MediaId);

/// <summary>The numbers; those that do not belong to the kind of analysis are absent.</summary>
internal sealed record ResultData
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ConfidenceSpoofing { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MinConfidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MaxConfidence { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Contradiction { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Diagnostic { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Policy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FoundPerson>? Persons { get; init; }

    public static ResultData Of(FolderAnalysis analysis) => new()
    {
        ConfidenceSpoofing = analysis.Results.Media.Max(medium => medium.Spoofing),
        Contradiction = analysis.Results.Media.Select(medium => medium.Contradiction).FirstOrDefault(contradiction => contradiction is not null),
        MinConfidence = analysis.Results.MinConfidence,
        MaxConfidence = analysis.Results.MaxConfidence,
        Persons = analysis.Results.People is { } people
            ? [.. people.Select(person => new FoundPerson(person.PersonId, person.Collection, person.Confidence))]
            : null,
    };
}

/// <summary>A person of a list.</summary>
internal sealed record FoundPerson(string PersonId, string Collection, double Confidence);
