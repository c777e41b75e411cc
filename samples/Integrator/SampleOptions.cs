using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;

namespace Integrator;

/// <summary>The configuration, under the names that the SDK's document gives it: in <c>appsettings.json</c> or as environment variables.</summary>
internal sealed class SampleOptions : IValidatableObject
{
    private const string SecretPrefix = "whsec_";

    /// <summary>The mode that the home page recommends.</summary>
    [ConfigurationKeyName("LIVENESS_MODE")]
    public string LivenessMode { get; init; } = CaptureModes.PassiveVideo;

    /// <summary>Dots of the active mode.</summary>
    [ConfigurationKeyName("LIVENESS_ACTIVE_NUMBER_OF_CHALLENGE"), Range(1, 10)]
    public int NumberOfChallenge { get; init; } = 2;

    /// <summary>LOW, MEDIUM or HIGH.</summary>
    [ConfigurationKeyName("LIVENESS_SECURITY_LEVEL"), AllowedValues("LOW", "MEDIUM", "HIGH")]
    public string SecurityLevel { get; init; } = "HIGH";

    /// <summary>True to ask for results again and again; false to be called when there is one.</summary>
    [ConfigurationKeyName("DISABLE_CALLBACK")]
    public bool DisableCallback { get; init; } = true;

    /// <summary>Where the capture server reaches this application.</summary>
    [ConfigurationKeyName("SERVER_PUBLIC_ADDRESS"), Url]
    public string ServerPublicAddress { get; init; } = "http://localhost:9943";

    /// <summary>Path below the public address that takes the call.</summary>
    [ConfigurationKeyName("LIVENESS_RESULT_CALLBACK_PATH"), RegularExpression("/.+")]
    public string CallbackPath { get; init; } = "/liveness-result-callback";

    /// <summary>What <c>bonafide webhooks secret</c> prints; with it, calls that the capture server did not sign are refused.</summary>
    [ConfigurationKeyName("LIVENESS_RESULT_CALLBACK_SECRET")]
    public string? CallbackSecret { get; init; }

    /// <summary>Base of the biometric services, with or without <c>/v2</c>.</summary>
    [ConfigurationKeyName("BIOSERVER_CORE_URL"), Required, Url]
    public string CoreUrl { get; init; } = "";

    /// <summary>Base of the capture server, from which the page loads the four scripts.</summary>
    [ConfigurationKeyName("BIOSERVER_VIDEO_URL"), Required, Url]
    public string VideoUrl { get; init; } = "";

    /// <summary>The API key. It stays on this server.</summary>
    [ConfigurationKeyName("WEB_SDK_LIVENESS_ID_DOC")]
    public string ApiKey { get; init; } = "";

    /// <summary>True for the document's second use case: identities are proven.</summary>
    [ConfigurationKeyName("IDPROOFING")]
    public bool IdProofing { get; init; }

    /// <summary>Base of the identity proofing service.</summary>
    [ConfigurationKeyName("GIPS_URL"), Url]
    public string? GipsUrl { get; init; }

    /// <summary>The relying service's key for it. It stays on this server.</summary>
    [ConfigurationKeyName("GIPS_RS_API_Key")]
    public string? GipsKey { get; init; }

    /// <summary>Least score at which two faces count as one person's.</summary>
    [ConfigurationKeyName("MATCHING_SCORE_THRESHOLD")]
    public double MatchThreshold { get; init; } = 3000;

    /// <summary>Years, for captures that ask for the age.</summary>
    [ConfigurationKeyName("AGE_THRESHOLD"), Range(0, 150)]
    public double AgeThreshold { get; init; } = 18;

    /// <summary>PKCS #12 file of the certificate; serves HTTPS together with <see cref="TlsPort"/>.</summary>
    [ConfigurationKeyName("TLS_KEYSTORE_PATH")]
    public string? TlsKeystorePath { get; init; }

    /// <summary>Password of that file.</summary>
    [ConfigurationKeyName("TLS_KEYSTORE_PASSWORD")]
    public string? TlsKeystorePassword { get; init; }

    /// <summary>Port for HTTPS; none to serve plain HTTP only.</summary>
    [ConfigurationKeyName("TLS_API_PORT"), Range(1, 65535)]
    public int? TlsPort { get; init; }

    /// <summary>Port for plain HTTP; without either port <c>Urls</c> decides.</summary>
    [ConfigurationKeyName("HTTP_SERVER_PORT"), Range(1, 65535)]
    public int? HttpPort { get; init; }

    /// <summary>What the capture server is told to call; null where results are asked for, as those of identities always are here.</summary>
    public string? CallbackUrl => DisableCallback || IdProofing ? null : ServerPublicAddress.TrimEnd('/') + CallbackPath;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CaptureModes.PageOf(LivenessMode) is null)
            yield return new($"LIVENESS_MODE must be one of {string.Join(", ", CaptureModes.All)}.");
        if (!IdProofing && ApiKey.Length == 0)
            yield return new("WEB_SDK_LIVENESS_ID_DOC is missing: set it to your API key.");
        if (IdProofing && (string.IsNullOrEmpty(GipsUrl) || string.IsNullOrEmpty(GipsKey)))
            yield return new("IDPROOFING needs GIPS_URL, the base of the identity proofing service, and GIPS_RS_API_Key, the relying service's key.");
        if (CallbackSecret is not null && !IsSecret(CallbackSecret))
            yield return new("LIVENESS_RESULT_CALLBACK_SECRET must be what `bonafide webhooks secret` prints: whsec_ and base64.");
        if (TlsPort is not null && TlsKeystorePath is null)
            yield return new("TLS_API_PORT needs TLS_KEYSTORE_PATH.");
    }

    private static bool IsSecret(string text) =>
        text.StartsWith(SecretPrefix, StringComparison.Ordinal) && text.Length > SecretPrefix.Length && Base64.IsValid(text.AsSpan(SecretPrefix.Length));
}
