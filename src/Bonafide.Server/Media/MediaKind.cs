namespace Bonafide.Server.Media;

/// <summary>What a stored object is.</summary>
internal static class MediaKind
{
    public const string FaceImage = "face-image";
    public const string Observations = "observations";
    public const string Capsule = "capsule";
    public const string FolderFile = "folder-file";
}
