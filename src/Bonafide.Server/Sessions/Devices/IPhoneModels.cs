namespace Bonafide.Server.Sessions.Devices;

/// <summary>
/// iPhones by their screens: Safari tells no model, so those with the same screen are named together, the newest first. A phone whose display is
/// zoomed reports the smaller screen of another group and is named after that. Sizes are CSS pixels, as in Apple's developer documentation.
/// </summary>
internal static class IPhoneModels
{
    private static readonly Dictionary<(int Short, int Long, int Ratio), string> Groups = new()
    {
        [(320, 480, 2)] = "iPhone 4s,iPhone 4",
        [(320, 568, 2)] = "iPhone SE 2016,iPhone 5s,iPhone 5c,iPhone 5",
        [(375, 667, 2)] = "iPhone SE 2022,iPhone SE 2020,iPhone 8,iPhone 7,iPhone 6s,iPhone 6",
        [(414, 736, 3)] = "iPhone 8 Plus,iPhone 7 Plus,iPhone 6s Plus,iPhone 6 Plus",
        [(375, 812, 3)] = "iPhone 13 mini,iPhone 12 mini,iPhone 11 Pro,iPhone XS,iPhone X",
        [(414, 896, 2)] = "iPhone 11,iPhone XR",
        [(414, 896, 3)] = "iPhone 11 Pro Max,iPhone XS Max",
        [(390, 844, 3)] = "iPhone 16e,iPhone 14,iPhone 13 Pro,iPhone 13,iPhone 12 Pro,iPhone 12",
        [(428, 926, 3)] = "iPhone 14 Plus,iPhone 13 Pro Max,iPhone 12 Pro Max",
        [(393, 852, 3)] = "iPhone 16,iPhone 15 Pro,iPhone 15,iPhone 14 Pro",
        [(430, 932, 3)] = "iPhone 16 Plus,iPhone 15 Pro Max,iPhone 15 Plus,iPhone 14 Pro Max",
        [(402, 874, 3)] = "iPhone 17 Pro,iPhone 17,iPhone 16 Pro",
        [(440, 956, 3)] = "iPhone 17 Pro Max,iPhone 16 Pro Max",
        [(420, 912, 3)] = "iPhone Air",
    };

    /// <returns>Null for a screen that no iPhone has.</returns>
    public static string? Of(DeviceTraits traits) =>
        traits is { Screen: var (shorter, longer), PixelRatio: { } ratio } && ratio is >= 1 and <= 4
            ? Groups.GetValueOrDefault((shorter, longer, (int)Math.Round(ratio)))
            : null;
}
