namespace Bonafide.Server.Licences;

/// <summary>A licence as it lies in the database. Times are milliseconds since 1970.</summary>
internal sealed record LicenceRow
{
    public string Id { get; init; } = "";

    public string Type { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Separated by spaces, which no origin has.</summary>
    public string Origins { get; init; } = "";

    public long Issued { get; init; }

    public long Expires { get; init; }

    public long? Revoked { get; init; }

    public IReadOnlyList<string> OriginList => Origins.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public Licence ToLicence() => new()
    {
        Id = Id,
        Type = Type,
        Name = Name,
        Origins = OriginList,
        Issued = DateTimeOffset.FromUnixTimeMilliseconds(Issued),
        Expires = DateTimeOffset.FromUnixTimeMilliseconds(Expires),
        Revoked = Revoked is { } revoked ? DateTimeOffset.FromUnixTimeMilliseconds(revoked) : null,
    };
}
