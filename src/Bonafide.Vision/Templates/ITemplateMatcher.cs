namespace Bonafide.Vision.Templates;

/// <summary>Compares templates and puts the distance on the score and false-acceptance scales.</summary>
public interface ITemplateMatcher
{
    /// <summary>Compares two templates.</summary>
    /// <exception cref="ArgumentException">The templates are of different modes.</exception>
    FaceMatch Compare(FaceTemplate reference, FaceTemplate candidate);
}
