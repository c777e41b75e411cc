namespace Bonafide.Server.Identities;

/// <summary>Someone whose identity is to be proven, as it lies in the database. Times are milliseconds since 1970.</summary>
internal sealed record Identity
{
    public string Id { get; init; } = "";

    public string Tenant { get; init; } = "";

    /// <summary>The key that made it.</summary>
    public string KeyId { get; init; } = "";

    /// <summary>The relying service's name for what it wants to reach, such as LOA1P.</summary>
    public string? BusinessId { get; init; }

    /// <summary>Where changes of status are told; null where nobody is.</summary>
    public string? CallbackUrl { get; init; }

    public long Created { get; init; }

    /// <summary>When anything about it was last decided.</summary>
    public long Evaluated { get; init; }

    public long Expires { get; init; }

    /// <summary>
    /// Owner of the capture sessions. It begins with a character that no tenant of a key can have: what a person consented to be used here cannot be read
    /// or matched through another door.
    /// </summary>
    public string SessionTenant => "#identities/" + Tenant;
}
