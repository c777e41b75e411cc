namespace Bonafide.Capsule;

/// <summary>A capsule was refused. Nothing that was read before may be trusted as whole.</summary>
/// <remarks>
/// Three tiers: a capsule that is not right throws this; a source or a destination that fails throws its own <see cref="IOException"/>; a caller's
/// mistake throws the ordinary argument and operation exceptions.
/// </remarks>
public sealed class CapsuleException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="failure">The class of failure.</param>
    /// <param name="message">What was found, without any content or secret.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public CapsuleException(CapsuleFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>The class of failure.</summary>
    public CapsuleFailure Failure { get; }
}
