namespace Bonafide.Server.Capsules;

/// <summary>What came of opening a capsule.</summary>
internal abstract record CapsuleOpening
{
    private CapsuleOpening()
    {
    }

    /// <summary>It is whole, and its session is used up now.</summary>
    public sealed record Opened(CapsuleContents Contents) : CapsuleOpening;

    /// <summary>It is refused.</summary>
    /// <param name="Fault">What a door tells apart.</param>
    /// <param name="Failure">The exact failure, in the words of the format; for the session: unknownSession, usedSession, expiredSession, foreignSession.</param>
    /// <param name="Message">The cause and the way out.</param>
    public sealed record Refused(CapsuleFault Fault, string Failure, string Message) : CapsuleOpening;
}

/// <summary>Why a capsule is refused, as far as doors tell it apart.</summary>
internal enum CapsuleFault
{
    /// <summary>It is none, is not sealed to us, or its session is not good for it.</summary>
    NotOpenable,

    /// <summary>It is damaged, put together from others, or contradicts its own log.</summary>
    Damaged,

    /// <summary>It lacks its manifest.</summary>
    NoManifest,

    /// <summary>It holds no media.</summary>
    NoMedia,

    /// <summary>It is beyond a limit.</summary>
    TooLarge,
}
