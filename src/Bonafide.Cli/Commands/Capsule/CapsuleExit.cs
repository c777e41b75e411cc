using System.Text.Json;
using Bonafide.Capsule;
using Bonafide.Cli.Output;

namespace Bonafide.Cli.Commands.Capsule;

/// <summary>How the capsule commands end: each class of failure has its own exit code.</summary>
internal static class CapsuleExit
{
    private const int FirstFailure = 10;

    // What shells report for a command that was interrupted from the keyboard.
    private const int Interrupted = 130;

    /// <summary>All codes in one line, for the help.</summary>
    public static string Table => string.Join(", ", Enum.GetValues<CapsuleFailure>().Select(failure => $"{Code(failure)} {Name(failure)}"));

    public static int Code(CapsuleFailure failure) => FirstFailure + (int)failure;

    public static string Name(CapsuleFailure failure) => JsonNamingPolicy.CamelCase.ConvertName(failure.ToString());

    /// <summary>Runs a command and turns what can be expected to go wrong into words and a code.</summary>
    public static async Task<int> RunAsync(bool json, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CapsuleException refused)
        {
            return Say(json, Name(refused.Failure), refused.Message, Code(refused.Failure));
        }
        catch (OperationCanceledException)
        {
            return Say(json, "interrupted", "Interrupted; nothing was left behind.", Interrupted);
        }
        catch (Exception unusable) when (unusable is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            return Say(json, "unusable", unusable.Message, ExitCode.Unusable);
        }
    }

    private static int Say(bool json, string failure, string message, int code)
    {
        Console.Error.WriteLine($"{failure}: {message}");
        if (json)
            JsonOutput.Write(new { verified = false, failure, message });
        return code;
    }
}
