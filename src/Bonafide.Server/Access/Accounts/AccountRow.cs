namespace Bonafide.Server.Access.Accounts;

/// <summary>A person's or a program's account as it lies in the database.</summary>
internal sealed record AccountRow
{
    public string Id { get; init; } = "";

    /// <summary>Lower case.</summary>
    public string Email { get; init; } = "";

    /// <summary>As <see cref="PasswordHash"/> writes it.</summary>
    public string Password { get; init; } = "";

    /// <summary>Separated by commas.</summary>
    public string Roles { get; init; } = "";

    public string Tenant { get; init; } = "";

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; init; }

    /// <summary>Milliseconds since 1970; 0 while it is open.</summary>
    public long LockedUntil { get; init; }

    public long Created { get; init; }

    public long? Revoked { get; init; }

    public IReadOnlyList<string> RoleList => Roles.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
