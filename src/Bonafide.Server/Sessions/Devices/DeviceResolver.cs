using System.Text.RegularExpressions;

namespace Bonafide.Server.Sessions.Devices;

/// <summary>Describes a device from its user agent and what else its browser tells. Pure; never throws on what a browser sends.</summary>
internal static partial class DeviceResolver
{
    private const int MaxModelLength = 80;

    // From Android 10 on Chrome says "10" and "K" for every phone.
    private const string FrozenModel = "K";

    /// <returns>Null when nothing is certain.</returns>
    public static DeviceDescription? Describe(string? userAgent, DeviceTraits traits)
    {
        var agent = userAgent is { Length: <= BrowserReader.MaxAgentLength } ? userAgent : "";
        var os = SystemOf(agent) ?? KnownPlatform(traits.Platform);
        var (browser, browserVersion) = BrowserReader.Read(agent, os, traits);
        if (os is null && browser is null)
            return null;
        return new DeviceDescription
        {
            Model = ModelOf(agent, os, traits),
            Os = os,
            OsVersion = VersionOf(agent, os, traits),
            Browser = browser,
            BrowserVersion = browserVersion,
        };
    }

    private static string? SystemOf(string agent)
    {
        if (OtherDevice().IsMatch(agent))
            return null;
        if (IosDevice().IsMatch(agent))
            return "iOS";
        if (agent.Contains("Android", StringComparison.Ordinal) || agent.Contains("HarmonyOS", StringComparison.Ordinal))
            return "Android";
        if (agent.Contains("Macintosh", StringComparison.Ordinal) || agent.Contains("Mac OS X", StringComparison.Ordinal))
            return "macOS";
        if (agent.Contains("Windows NT", StringComparison.Ordinal))
            return "Windows";
        if (OtherSystem().IsMatch(agent))
            return null;
        return agent.Contains("Linux", StringComparison.Ordinal) || agent.Contains("X11", StringComparison.Ordinal) ? "Linux" : null;
    }

    private static string? KnownPlatform(string? platform) => platform is "Android" or "Windows" or "macOS" or "Linux" or "iOS" ? platform : null;

    private static string? ModelOf(string agent, string? os, DeviceTraits traits)
    {
        if (os == "iOS")
            return agent.Contains("iPhone", StringComparison.Ordinal) ? IPhoneModels.Of(traits) : null;
        if (os != "Android")
            return null;
        if (Plain(traits.Model) is { } hinted)
            return hinted;
        var match = AndroidModel().Match(agent);
        return match.Success && match.Groups["model"].Value.Trim() is var model && model != FrozenModel ? Plain(model) : null;
    }

    private static string? VersionOf(string agent, string? os, DeviceTraits traits)
    {
        if (os is not null && traits.Platform == os && Version().Match(traits.PlatformVersion ?? "") is { Success: true } hinted)
            return Trimmed(hinted.Value);
        return os switch
        {
            "iOS" => IosVersion().Match(agent) is { Success: true } ios ? ios.Groups["version"].Value.Replace('_', '.') : null,
            // A frozen user agent's "Android 10" is true of no phone in particular.
            "Android" => AndroidVersion().Match(agent) is { Success: true } android && !IsFrozen(agent) ? android.Groups["version"].Value : null,
            _ => null,
        };
    }

    private static bool IsFrozen(string agent) => agent.Contains("Android 10; K)", StringComparison.Ordinal);

    // Client hints write 15.0.0 where people say 15.
    private static string Trimmed(string version)
    {
        while (version.EndsWith(".0", StringComparison.Ordinal))
            version = version[..^2];
        return version;
    }

    private static string? Plain(string? model) =>
        model?.Trim() is { Length: > 0 and <= MaxModelLength } plain && !plain.Any(char.IsControl) ? plain : null;

    [GeneratedRegex(@"Windows Phone|IEMobile|Xbox|PlayStation|Nintendo|Tizen|Web0S|webOS|hpwOS|SMART-TV|SmartTV|Kindle|BlackBerry|BB10|Symbian|MeeGo|Maemo", RegexOptions.NonBacktracking)]
    private static partial Regex OtherDevice();

    [GeneratedRegex(@"\b(iPhone|iPad|iPod)\b", RegexOptions.NonBacktracking)]
    private static partial Regex IosDevice();

    [GeneratedRegex(@"\bCrOS\b|BSD|SunOS|Fuchsia|Sailfish", RegexOptions.NonBacktracking)]
    private static partial Regex OtherSystem();

    [GeneratedRegex(@"\bOS (?<version>\d{1,3}([_.]\d{1,3}){0,2})", RegexOptions.NonBacktracking)]
    private static partial Regex IosVersion();

    [GeneratedRegex(@"\bAndroid (?<version>\d{1,3}(\.\d{1,3}){0,3})", RegexOptions.NonBacktracking)]
    private static partial Regex AndroidVersion();

    // "Android 7.0; SM-G935F Build/NRD90M" or, before Android 5, "Android 4.1.1; en-us; V100MD Build/…". Firefox says "Mobile" or "Tablet" for a model.
    [GeneratedRegex(@"\bAndroid [\d.]+; (?:[a-z]{2}[-_][A-Za-z]{2}; )?(?!Mobile\b|Tablet\b|rv:|wv\b|arm|Linux)(?<model>[^;()]{1,80}?)(?: Build/|; wv|\))", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex AndroidModel();

    [GeneratedRegex(@"^\d{1,4}(\.\d{1,5}){0,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
