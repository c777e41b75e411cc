using Bonafide.Server.Analyses;
using Bonafide.Server.Folders;

namespace Bonafide.Server.Doors.Capsule;

/// <summary>The words of this door for what the engine calls otherwise.</summary>
internal static class Words
{
    public static string Of(WorkState state) => FolderWords.Of(state);

    public static string Of(Resolution resolution) => FolderWords.Of(resolution);

    public static Resolution? ResolutionOf(string word) => Enum.GetValues<Resolution>().Where(resolution => Of(resolution) == word).Select(resolution => (Resolution?)resolution).FirstOrDefault();

    public static string Of(MediumKind kind) => kind == MediumKind.ShotsSet ? "SHOTS_SET" : kind.ToString().ToUpperInvariant();

    public static string Of(AnalysisKind kind) => kind.ToString().ToUpperInvariant();

    public static AnalysisKind? KindOf(string type) => type.ToUpperInvariant() switch
    {
        "QUALITY" => AnalysisKind.Quality,
        "BIOMETRY" => AnalysisKind.Biometry,
        "COLLECTION" => AnalysisKind.Collection,
        _ => null,
    };

    public static double Seconds(long milliseconds) => milliseconds / 1000.0;
}
