namespace Bonafide.Server.Access.Accounts;

/// <summary>An access token as it lies in the database.</summary>
internal sealed record AccessTokenRow
{
    /// <summary>Its first letters.</summary>
    public string Id { get; init; } = "";

    public string AccountId { get; init; } = "";

    /// <summary>SHA-256 of the whole token.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>SHA-256 of the token that renews it.</summary>
    public byte[] RenewalHash { get; init; } = [];

    /// <summary>The token that dies when this one is first used; null for none.</summary>
    public string? Replaces { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public long Expires { get; init; }

    /// <summary>Until when it can be renewed.</summary>
    public long Renewable { get; init; }
}
