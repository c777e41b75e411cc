namespace Bonafide.Server.Sessions.Devices;

/// <summary>What a browser tells of its device beside the user agent. None of it is trusted; it is told to the service provider as a description.</summary>
internal sealed record DeviceTraits
{
    /// <summary>Nothing.</summary>
    public static readonly DeviceTraits None = new();

    /// <summary>Shorter and longer side of the screen in CSS pixels.</summary>
    public (int Short, int Long)? Screen { get; init; }

    /// <summary>Device pixels per CSS pixel.</summary>
    public double? PixelRatio { get; init; }

    /// <summary>The model of User-Agent Client Hints.</summary>
    public string? Model { get; init; }

    /// <summary>The operating system of User-Agent Client Hints.</summary>
    public string? Platform { get; init; }

    /// <summary>The version of <see cref="Platform"/>.</summary>
    public string? PlatformVersion { get; init; }

    /// <summary>Brands with their full versions of User-Agent Client Hints.</summary>
    public IReadOnlyDictionary<string, string> Brands { get; init; } = new Dictionary<string, string>();
}
