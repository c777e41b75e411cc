namespace Bonafide.Server.Access;

/// <summary>A key as it is known after its making: everything but the secret.</summary>
public sealed record ApiKey
{
    /// <summary>The first letters of the key; names it in lists and logs.</summary>
    public required string Id { get; init; }

    /// <summary>The owner's name for it.</summary>
    public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Keys of one tenant share their sessions.</summary>
    public required string Tenant { get; init; }

    /// <summary>Life of the sessions it makes; null for the server's default.</summary>
    public TimeSpan? Retention { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it was revoked; null while it is good.</summary>
    public DateTimeOffset? Revoked { get; init; }
}
