namespace Bonafide.Server.Capture.Protocol;

/// <summary>The script that speaks.</summary>
internal sealed record ClientSoftware
{
    public string? Sdk { get; init; }

    public string? Version { get; init; }

    public string? Page { get; init; }

    /// <summary>A number that the browser keeps for the page. For the lock-out; evidence never holds it.</summary>
    public string? Device { get; init; }
}

/// <summary>User-Agent Client Hints, where the browser has them.</summary>
internal sealed record BrowserHints
{
    public string? Model { get; init; }

    public string? Platform { get; init; }

    public string? PlatformVersion { get; init; }

    public IReadOnlyList<BrowserBrand>? Brands { get; init; }
}

/// <summary>One of the names that a browser gives itself.</summary>
internal sealed record BrowserBrand(string Brand, string Version);

/// <summary>The camera track as the browser described it. Numbers are not trusted to be whole or in range.</summary>
internal sealed record CameraFacts
{
    public string? Label { get; init; }

    public double? Width { get; init; }

    public double? Height { get; init; }

    public double? FrameRate { get; init; }

    public string? FacingMode { get; init; }

    public RequestedTrack? Requested { get; init; }
}

/// <summary>What the page had asked the camera for.</summary>
internal sealed record RequestedTrack
{
    public double? Width { get; init; }

    public double? Height { get; init; }

    public string? FacingMode { get; init; }
}

/// <summary>The screen that the page is shown on.</summary>
internal sealed record ScreenFacts
{
    public double? Width { get; init; }

    public double? Height { get; init; }

    public double? PixelRatio { get; init; }

    public string? Orientation { get; init; }
}

/// <summary>All of it, as stored with the outcome.</summary>
internal sealed record ClientEvidence
{
    public string? Origin { get; init; }

    public ClientSoftware? Client { get; init; }

    public CameraFacts? Camera { get; init; }

    public ScreenFacts? Screen { get; init; }

    public BrowserHints? Hints { get; init; }

    public bool? Automation { get; init; }

    public IReadOnlyList<string>? Signs { get; init; }

    /// <summary>How often the page stood still, as in a debugger, while it was captured.</summary>
    public int Halts { get; init; }
}
