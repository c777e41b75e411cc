using Bonafide.Server.Sessions.Devices;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>The device of a capture in the door's words.</summary>
internal sealed record DeviceInfo
{
    public string? DeviceModel { get; init; }

    public string? OsType { get; init; }

    public string? OsVersion { get; init; }

    public string? BrowserName { get; init; }

    public string? BrowserVersion { get; init; }

    /// <returns>Null when nothing is certain.</returns>
    public static DeviceInfo? Of(DeviceDescription? device) => device is null ? null : new DeviceInfo
    {
        DeviceModel = device.Model,
        // The document knows the systems of phones only.
        OsType = device.Os is "Android" or "iOS" ? device.Os : null,
        OsVersion = device.Os is "Android" or "iOS" ? device.OsVersion : null,
        BrowserName = device.Browser,
        BrowserVersion = device.BrowserVersion,
    };
}
