using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Doors.Embed;

/// <summary>The Embed door.</summary>
public sealed class EmbedOptions : IValidatableObject
{
    /// <summary>
    /// Address at which browsers reach this server, such as <c>https://bonafide.example</c>; the iframe opens its capture socket there.
    /// <value>Default: the address that the integrator's back end called.</value>
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0))
            yield return new ValidationResult("An absolute http or https address is expected.", [nameof(PublicUrl)]);
    }
}
