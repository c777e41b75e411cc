namespace Bonafide.Capsule.Tests.Vectors;

/// <summary>One case of vectors.json: what to open, with what, and what must come of it.</summary>
public sealed record VectorCase
{
    public required string Name { get; init; }

    public required string Capsule { get; init; }

    public IReadOnlyList<VectorEdit> Edits { get; init; } = [];

    /// <summary>Which key files make up the ring.</summary>
    public IReadOnlyList<string> Keys { get; init; } = ["recipient.key"];

    public string Session { get; init; } = "session.json";

    public long? MaxBytes { get; init; }

    public int? MaxEntries { get; init; }

    public long? MaxEntryBytes { get; init; }

    /// <summary>The failure; null where the capsule opens.</summary>
    public string? Failure { get; init; }

    /// <summary>What comes out.</summary>
    public IReadOnlyList<VectorEntry>? Entries { get; init; }

    public override string ToString() => Name;
}
