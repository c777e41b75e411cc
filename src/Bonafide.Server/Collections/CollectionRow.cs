namespace Bonafide.Server.Collections;

/// <summary>A named list of people.</summary>
internal sealed record CollectionRow
{
    public string Id { get; init; } = "";

    public string Tenant { get; init; } = "";

    /// <summary>The owner's name for it.</summary>
    public string Alias { get; init; } = "";

    /// <summary>Wrapped by the master key; seals the templates.</summary>
    public byte[] DataKey { get; init; } = [];

    public long Created { get; init; }
}

/// <summary>A person of a list: a template and what the owner says, no picture.</summary>
internal sealed record PersonRow
{
    public string Id { get; init; } = "";

    public string CollectionId { get; init; } = "";

    /// <summary>A JSON object.</summary>
    public string MetaData { get; init; } = "{}";

    /// <summary>Template algorithm; only templates of the same mode are compared.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Sealed.</summary>
    public byte[] Template { get; init; } = [];

    public long Created { get; init; }
}
