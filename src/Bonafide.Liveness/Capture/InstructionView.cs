using Bonafide.Liveness.Challenges;

namespace Bonafide.Liveness.Capture;

/// <summary>The instruction that runs now. What comes after it is not told before its time.</summary>
/// <param name="Current">What the subject is to do.</param>
/// <param name="Matched">Matching frames so far without a break; of <see cref="FaceInstruction.Blink"/>, blinks so far.</param>
/// <param name="Needed">How many of them are needed.</param>
/// <param name="Index">Which instruction of the list, from 0.</param>
/// <param name="Total">Length of the list.</param>
public sealed record InstructionView(FaceInstruction Current, int Matched, int Needed, int Index, int Total);
