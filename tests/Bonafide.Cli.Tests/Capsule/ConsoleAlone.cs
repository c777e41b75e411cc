namespace Bonafide.Cli.Tests.Capsule;

/// <summary>Tests that redirect the console run alone.</summary>
[CollectionDefinition(nameof(Console), DisableParallelization = true)]
public sealed class ConsoleAlone;
