namespace Bonafide.Cli.Output;

/// <summary>What the commands return to the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command ran, and its answer is no, or an input could not be used.</summary>
    public const int Failed = 1;

    /// <summary>The command could not run: a file is missing or has the wrong form.</summary>
    public const int Unusable = 2;
}
