namespace Bonafide.Server.Access;

/// <summary>What a key is to be.</summary>
public sealed record NewApiKey
{
    /// <summary>The owner's name for it, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>One or more of <see cref="Role.All"/>.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Shares the sessions of all keys of this tenant; null keeps the key's sessions to itself.</summary>
    public string? Tenant { get; init; }

    /// <summary>Life of the sessions it makes; null for the server's default.</summary>
    public TimeSpan? Retention { get; init; }
}
