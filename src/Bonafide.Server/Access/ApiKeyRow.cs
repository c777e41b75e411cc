namespace Bonafide.Server.Access;

/// <summary>A key as it lies in the database.</summary>
internal sealed record ApiKeyRow
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public byte[] Hash { get; init; } = [];

    public string Roles { get; init; } = "";

    public string Tenant { get; init; } = "";

    public long? RetentionSeconds { get; init; }

    public long Created { get; init; }

    public long? Revoked { get; init; }

    public ApiKey ToApiKey() => new()
    {
        Id = Id,
        Name = Name,
        Roles = Roles.Split(',', StringSplitOptions.RemoveEmptyEntries),
        Tenant = Tenant,
        Retention = RetentionSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Created = DateTimeOffset.FromUnixTimeMilliseconds(Created),
        Revoked = Revoked is { } revoked ? DateTimeOffset.FromUnixTimeMilliseconds(revoked) : null,
    };
}
