using Bonafide.Server.Sessions.Devices;

namespace Bonafide.Server.Capture.Protocol;

/// <summary>What a client told, as a description of its device is made from it.</summary>
internal static class ClientTraits
{
    private const int MostPixels = 20_000;

    public static DeviceTraits Of(Start start)
    {
        var brands = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var brand in start.Hints?.Brands ?? [])
            brands[brand.Brand] = brand.Version;
        return new DeviceTraits
        {
            Screen = ScreenOf(start.Screen),
            PixelRatio = start.Screen?.PixelRatio,
            Model = start.Hints?.Model,
            Platform = start.Hints?.Platform,
            PlatformVersion = start.Hints?.PlatformVersion,
            Brands = brands,
        };
    }

    private static (int Short, int Long)? ScreenOf(ScreenFacts? screen) =>
        screen is { Width: > 0 and <= MostPixels and var width, Height: > 0 and <= MostPixels and var height }
            ? ((int)Math.Min(width, height), (int)Math.Max(width, height))
            : null;
}
