namespace Bonafide.Server.Licences;

/// <summary>What a licence is to be.</summary>
public sealed record NewLicence
{
    /// <summary>One of <see cref="LicenceType.All"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The owner's name for it, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Origins of the pages that may use it, such as <c>https://shop.example</c>; empty for any.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Expires { get; init; }
}
