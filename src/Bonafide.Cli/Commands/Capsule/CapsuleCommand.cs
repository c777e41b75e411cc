using System.CommandLine;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary><c>bonafide capsule keygen | seal | open | inspect | verify</c>.</summary>
internal static class CapsuleCommand
{
    public static Command Create() => new(
        "capsule",
        $"""
        Makes keys for capsules, seals, opens and checks them. The format is written down in docs/capsule-format.md.
        The exit code is 0 only when everything was checked and is right; 2 when a key, a session or a file cannot be used; for a capsule that
        is refused: {CapsuleExit.Table}.
        """)
    {
        KeygenCommand.Create(),
        SealCommand.Create(),
        OpenCommand.Create(),
        InspectCommand.Create(),
        VerifyCommand.Create(),
    };
}
