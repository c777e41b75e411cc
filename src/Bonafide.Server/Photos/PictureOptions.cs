namespace Bonafide.Server.Photos;

/// <summary>Pictures that come without a capture.</summary>
public sealed class PictureOptions
{
    /// <summary>
    /// Whether a lone picture may be called live where every configured PAD network and the other cues of a still pass. Without a configured network none
    /// ever is: a picture alone proves nobody present. <value>Default: false.</value>
    /// </summary>
    public bool JudgeAlone { get; set; }
}
