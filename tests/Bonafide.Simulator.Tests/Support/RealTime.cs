namespace Bonafide.Simulator.Tests.Support;

/// <summary>Captures by the clock on the wall: they run alone, after the others, since a busy machine makes a steady person unsteady.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealTime
{
    public const string Name = "real time";
}
