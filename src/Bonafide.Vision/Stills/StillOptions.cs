namespace Bonafide.Vision.Stills;

/// <summary>What an analysis of a single picture should do.</summary>
public sealed record StillOptions
{
    /// <summary>Try quarter turns when no upright face is found, as the EXIF orientation is often lost. <value>Default: false.</value></summary>
    public bool TryRotations { get; init; }

    /// <summary>Compute a template for each face. <value>Default: true.</value></summary>
    public bool Templates { get; init; } = true;

    /// <summary>Estimate the age of each face. <value>Default: false.</value></summary>
    public bool Age { get; init; }

    /// <summary>Measure what presentation attack detection needs: texture and the scores of the PAD networks. <value>Default: false.</value></summary>
    public bool Presentation { get; init; }

    /// <summary>The JPEG of the live frame that the picture claims to be; sets <see cref="StillAnalysis.LiveCorrelation"/>.</summary>
    public ReadOnlyMemory<byte> LiveFrame { get; init; }
}
