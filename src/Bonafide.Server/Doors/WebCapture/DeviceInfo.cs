using System.Text.RegularExpressions;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>What a user agent says beyond doubt of a phone and its browser. What it freezes or hides is left out.</summary>
internal sealed partial record DeviceInfo
{
    public string? OsType { get; init; }

    public string? BrowserName { get; init; }

    public string? BrowserVersion { get; init; }

    /// <returns>Null when nothing is certain.</returns>
    public static DeviceInfo? Read(string? userAgent)
    {
        if (userAgent is null || userAgent.Length > 1024)
            return null;
        var os = userAgent.Contains("iPhone", StringComparison.Ordinal) ? "iOS"
            : userAgent.Contains("Android", StringComparison.Ordinal) ? "Android" : null;
        var browser = Browser().Match(userAgent);
        if (os is null && !browser.Success)
            return null;
        return new DeviceInfo
        {
            OsType = os,
            BrowserName = browser.Success ? NameOf(browser.Groups["name"].Value) : null,
            BrowserVersion = browser.Success ? browser.Groups["version"].Value : null,
        };
    }

    private static string NameOf(string token) => token switch
    {
        "CriOS" or "HeadlessChrome" => "Chrome",
        "FxiOS" => "Firefox",
        "EdgA" or "EdgiOS" or "Edg" => "Edge",
        "OPR" => "Opera",
        _ => token,
    };

    // Others pose as Chrome and put their own name after it, which is why the last of these tokens is the right one.
    [GeneratedRegex(@"(?<name>Edg|EdgA|EdgiOS|OPR|SamsungBrowser|CriOS|FxiOS|Firefox|HeadlessChrome|Chrome)/(?<version>\d+(\.\d+){0,3})", RegexOptions.RightToLeft, matchTimeoutMilliseconds: 100)]
    private static partial Regex Browser();
}
