namespace Bonafide.Capsule;

/// <summary>Sizes and limits of the sealed data container; <c>docs/capsule-format.md</c> is their specification.</summary>
public static class CapsuleFormat
{
    /// <summary>The only format version.</summary>
    public const int Version = 1;

    /// <summary>Plaintext bytes in every chunk but the last, which has 1 to this many.</summary>
    public const int ChunkSize = 256 * 1024;

    /// <summary>Chunks in a capsule, at most: 4 TiB of plaintext, far below what one ChaCha20-Poly1305 key may seal.</summary>
    public const int MaxChunks = 1 << 24;

    /// <summary>Entries in a capsule, at most.</summary>
    public const int MaxEntries = 1 << 24;

    /// <summary>Bytes in a session's id, at most.</summary>
    public const int MaxSessionId = 128;

    /// <summary>Bytes in a session's secret: no fewer, so that guessing it stays hopeless (RFC 9180, section 9.5).</summary>
    public const int MinSessionSecret = 32;

    /// <summary>Bytes in a session's secret, at most.</summary>
    public const int MaxSessionSecret = 64;

    /// <summary>Bytes in the JSON head of an entry, at most.</summary>
    public const int MaxEntryHead = 4096;

    /// <summary>Bytes in the body of an entry that holds JSON, at most.</summary>
    public const int MaxJsonBody = 64 * 1024;

    /// <summary>How deep JSON inside a capsule may nest.</summary>
    public const int MaxJsonDepth = 16;

    /// <summary>Bytes in an entry's name (UTF-8), at most.</summary>
    public const int MaxEntryName = 200;
}
