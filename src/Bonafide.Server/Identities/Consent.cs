namespace Bonafide.Server.Identities;

/// <summary>A person's word on one type of processing, as it lies in the database. Times are milliseconds since 1970.</summary>
internal sealed record Consent
{
    /// <summary>The type that captures and comparisons of faces need.</summary>
    public const string Portrait = "PORTRAIT";

    public string Id { get; init; } = "";

    public string IdentityId { get; init; } = "";

    /// <summary>Its place among the consents of the identity, from 1.</summary>
    public int Number { get; init; }

    public string Type { get; init; } = "";

    public bool Approved { get; init; }

    public long ValidFrom { get; init; }

    /// <summary>From then on it no longer holds; null for as long as the identity is kept.</summary>
    public long? ValidTo { get; init; }

    public long Created { get; init; }

    public bool HoldsAt(long now) => Approved && ValidFrom <= now && (ValidTo is null || ValidTo > now);
}
