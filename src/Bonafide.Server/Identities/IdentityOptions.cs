using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Identities;

/// <summary>Identities: how long they live, and where the decisions between portraits and documents lie.</summary>
public sealed class IdentityOptions : IValidatableObject
{
    /// <summary>Life of an identity made by a key without a retention of its own. <value>Default: 24 hours.</value></summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Match score from which a portrait is verified, at LEVEL1. <value>Default: 3000.</value></summary>
    [Range(0d, 10_000d)]
    public double VerifiedScore { get; set; } = 3000;

    /// <summary>
    /// Match score below which a portrait is invalid; between the two a person decides. <value>Default: 2200, which seven in a hundred strangers reach.</value>
    /// </summary>
    [Range(0d, 10_000d)]
    public double InvalidScore { get; set; } = 2200;

    /// <summary>Submissions of one identity at most, which bounds how often a stranger may try. <value>Default: 20.</value></summary>
    [Range(2, 1000)]
    public int MaxSubmissions { get; set; } = 20;

    /// <summary>How often finished captures and ended consents are looked for. <value>Default: 2 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan UpkeepInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (InvalidScore > VerifiedScore)
            yield return new ValidationResult("InvalidScore must not be above VerifiedScore.", [nameof(InvalidScore)]);
    }
}
