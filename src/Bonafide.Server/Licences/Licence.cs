namespace Bonafide.Server.Licences;

/// <summary>A licence as it was issued.</summary>
public sealed record Licence
{
    /// <summary>What the SDK is built with.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="LicenceType.All"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The owner's name for it.</summary>
    public required string Name { get; init; }

    /// <summary>Origins of the pages that may use it; empty for any.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset Issued { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>When it was revoked; null while it is not.</summary>
    public DateTimeOffset? Revoked { get; init; }
}
