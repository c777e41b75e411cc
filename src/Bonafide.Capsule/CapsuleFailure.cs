namespace Bonafide.Capsule;

/// <summary>Why a capsule was refused. The names are part of the format: vectors, logs and the command line use them.</summary>
public enum CapsuleFailure
{
    /// <summary>The bytes do not begin like a capsule.</summary>
    NotACapsule,

    /// <summary>A capsule of a version this reader does not know.</summary>
    UnknownVersion,

    /// <summary>Sealed to a key that is not in the ring.</summary>
    UnknownKey,

    /// <summary>The clear header is not what the sealer wrote.</summary>
    HeaderAltered,

    /// <summary>A whole header, but sealed without the secret of the session that it names, or the session is unknown.</summary>
    WrongSessionSecret,

    /// <summary>A chunk is not what the sealer wrote, or belongs to another capsule.</summary>
    ChunkAltered,

    /// <summary>A chunk is not there: taken out, or the capsule ends early.</summary>
    ChunkMissing,

    /// <summary>A chunk that was read already comes again.</summary>
    ChunkRepeated,

    /// <summary>The chunks are all there, in another order.</summary>
    ChunkReordered,

    /// <summary>Bytes follow the last chunk.</summary>
    TrailingBytes,

    /// <summary>The capsule does not begin with a manifest, or the manifest cannot be read.</summary>
    ManifestMissing,

    /// <summary>The sealer wrote an entry that breaks the format.</summary>
    EntryMalformed,

    /// <summary>An entry's bytes do not have the digest that the sealer gave them.</summary>
    DigestMismatch,

    /// <summary>The event log has a gap, a fork, a wrong order or no end.</summary>
    LogBroken,

    /// <summary>The event log tells of other entries, digests or times than the capsule holds.</summary>
    LogContradictsMedia,

    /// <summary>Beyond a limit of the format or of this reader.</summary>
    TooLarge,
}
