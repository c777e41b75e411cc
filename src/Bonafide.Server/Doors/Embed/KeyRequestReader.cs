using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Bonafide.Server.Sessions;

namespace Bonafide.Server.Doors.Embed;

/// <summary>The body of <c>generate-key</c> in the engine's terms.</summary>
internal static class KeyRequestReader
{
    private const int MaxName = 32;

    public static Outcome<SessionRequest> Read(JsonMembers body)
    {
        var first = Instructions(body, "instructions");
        var among = Instructions(body, "commands");
        var drawn = body.Integer("seedLimit", 0, InstructionsGenerator.Most) ?? 0;
        if (first.Count + drawn > InstructionsGenerator.Most)
            body.Refuse($"At most {InstructionsGenerator.Most} things can be asked for, 'instructions' and 'seedLimit' together.");
        if (drawn > 0 && among.Count == 0)
            body.Refuse("The member 'seedLimit' asks for drawn instructions, but 'commands' names none to draw from.");
        if (body.Fault is { } fault)
            return fault;
        return first.Count + drawn == 0
            ? new SessionRequest { Mode = CaptureMode.Passive }
            : new SessionRequest { Mode = CaptureMode.Instructions, NumberOfChallenges = first.Count + drawn, Instructions = new InstructionWish(first, among, drawn) };
    }

    private static List<FaceInstruction> Instructions(JsonMembers body, string member)
    {
        var names = body.Texts(member, InstructionsGenerator.Most, MaxName) ?? [];
        var known = names.Select(InstructionNames.Parse).OfType<FaceInstruction>().ToList();
        if (known.Count < names.Count)
            body.Refuse($"The member '{member}' may hold {string.Join(", ", InstructionsGenerator.All.Select(InstructionNames.Of))}.");
        return known;
    }
}
