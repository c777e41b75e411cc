using System.Buffers.Binary;
using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Server.Entropy;

namespace Bonafide.Server.Sessions;

/// <summary>
/// Draws the challenge of a capture from the server's unpredictable bytes. Drawn anew each time a session is opened: what was seen of a broken
/// attempt says nothing of the next.
/// </summary>
internal sealed class ChallengeDraw(IEntropySource entropy) : IChallengeSource
{
    private const int Mantissa = 53;

    /// <summary>The session's plan with its challenge.</summary>
    public CapturePlan Complete(Session session) => session.Plan with
    {
        Dots = session.Mode == CaptureMode.Active ? DotsGenerator.Draw(this, session.NumberOfChallenges) : null,
        Instructions = session.Mode == CaptureMode.Instructions ? Instructions(session) : null,
        Distances = DistancesChallenge.IsAskedFor(session.Mode, session.SecurityLevel, session.Light) ? DistancesGenerator.Draw(this) : null,
        Light = session.Light ? LightGenerator.Draw(this) : null,
    };

    private IReadOnlyList<FaceInstruction> Instructions(Session session) => InstructionWish.Parse(session.Instructions) is { } wish
        ? InstructionsGenerator.Continue(this, wish.First, wish.Drawn, wish.Among)
        : InstructionsGenerator.Draw(this, session.NumberOfChallenges);

    /// <inheritdoc/>
    public double Draw()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        entropy.Fill(bytes);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> (64 - Mantissa)) / (double)(1UL << Mantissa);
    }
}
