namespace Bonafide.Server.Access.Accounts;

/// <summary>What an account is to be.</summary>
public sealed record NewAccount
{
    /// <summary>Its address; not case-sensitive.</summary>
    public required string Email { get; init; }

    /// <summary>12 to 200 characters.</summary>
    public required string Password { get; init; }

    /// <summary>One or more of <see cref="Role.All"/>.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Shares the folders of all keys and accounts of this tenant; null keeps its folders to itself.</summary>
    public string? Tenant { get; init; }
}
