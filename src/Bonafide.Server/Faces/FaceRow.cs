namespace Bonafide.Server.Faces;

/// <summary>A face as it lies in the database. Coordinates are pixels of the picture it was found in.</summary>
internal sealed record FaceRow
{
    public string Id { get; init; } = "";

    public string SessionId { get; init; } = "";

    /// <summary>Null when the picture is not kept.</summary>
    public string? MediaId { get; init; }

    public string? FriendlyName { get; init; }

    public string ImageType { get; init; } = "";

    /// <summary>SHA-256 of the picture, lower-case hexadecimal.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Template algorithm; only faces of the same mode are compared.</summary>
    public string Mode { get; init; } = "";

    public int Quality { get; init; }

    /// <summary>How far the picture was turned clockwise to find the face, 0 to 3.</summary>
    public int QuarterTurns { get; init; }

    public double BoxX { get; init; }

    public double BoxY { get; init; }

    public double BoxWidth { get; init; }

    public double BoxHeight { get; init; }

    public double EyeX1 { get; init; }

    public double EyeY1 { get; init; }

    public double EyeX2 { get; init; }

    public double EyeY2 { get; init; }

    /// <summary>Sealed template.</summary>
    public byte[] Template { get; init; } = [];

    public long Created { get; init; }
}
