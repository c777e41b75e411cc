using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Faces;

/// <summary>Limits for faces that are sent in.</summary>
public sealed class FaceOptions
{
    /// <summary>Faces of one session at most, which bounds the work of one match request. <value>Default: 32.</value></summary>
    [Range(2, 1000)]
    public int MaxPerSession { get; set; } = 32;

    /// <summary>Pictures analysed at the same time; further ones wait. <value>Default: number of processors.</value></summary>
    [Range(1, 1024)]
    public int MaxConcurrentAnalyses { get; set; } = Environment.ProcessorCount;
}
