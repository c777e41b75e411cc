using System.ComponentModel.DataAnnotations;

namespace EmbedHost;

/// <summary>The configuration: in <c>appsettings.json</c> or as environment variables.</summary>
internal sealed class SampleOptions : IValidatableObject
{
    /// <summary>Base address of Bonafide.</summary>
    [ConfigurationKeyName("BONAFIDE_URL"), Required, Url]
    public string BonafideUrl { get; init; } = "";

    /// <summary>The key's tenant. It stays on this server, like the key.</summary>
    [ConfigurationKeyName("APP_ID"), Required(ErrorMessage = "APP_ID is missing: set it to the tenant of your key.")]
    public string AppId { get; init; } = "";

    /// <summary>The API key, with the role <c>embed</c>.</summary>
    [ConfigurationKeyName("API_KEY"), Required(ErrorMessage = "API_KEY is missing: make one with `bonafide key create --roles embed --tenant …`.")]
    public string ApiKey { get; init; } = "";

    /// <summary>What <c>bonafide license issue</c> printed.</summary>
    [ConfigurationKeyName("LICENSE_ID"), Required(ErrorMessage = "LICENSE_ID is missing: make one with `bonafide license issue`.")]
    public string LicenseId { get; init; } = "";

    /// <summary>What <c>bonafide license key</c> printed.</summary>
    [ConfigurationKeyName("LICENSE_PUBLIC_KEY"), Required(ErrorMessage = "LICENSE_PUBLIC_KEY is missing: `bonafide license key` prints it.")]
    public string LicensePublicKey { get; init; } = "";

    /// <summary>Folder of the npm package, with <c>index.js</c> and <c>liveness/</c>.</summary>
    [ConfigurationKeyName("PACKAGE"), Required]
    public string Package { get; init; } = "";

    /// <summary>What the person is asked to do, in order.</summary>
    [ConfigurationKeyName("INSTRUCTIONS")]
    public string Instructions { get; init; } = "see_straight,look_left";

    /// <summary>What further instructions are drawn from, by Bonafide.</summary>
    [ConfigurationKeyName("COMMANDS")]
    public string Commands { get; init; } = "look_left,look_right,open_mouth";

    /// <summary>How many are drawn.</summary>
    [ConfigurationKeyName("SEED_LIMIT"), Range(0, 10)]
    public int SeedLimit { get; init; } = 1;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!File.Exists(Path.Combine(Package, "index.js")))
            yield return new($"PACKAGE must be the folder of the npm package; {Path.GetFullPath(Package)} has no index.js. `make web` builds it.");
    }

    /// <summary>Splits a list as it is written in the configuration.</summary>
    public static string[] ListOf(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
