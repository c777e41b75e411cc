namespace Bonafide.Liveness.Challenges;

/// <summary>Where unpredictability comes from: a cryptographic generator on the server, a seed in tests and simulations.</summary>
public interface IChallengeSource
{
    /// <summary>A number from 0 up to but not including 1, uniformly.</summary>
    double Draw();
}
