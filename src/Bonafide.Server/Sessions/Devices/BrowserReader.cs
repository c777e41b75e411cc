using System.Text.RegularExpressions;

namespace Bonafide.Server.Sessions.Devices;

/// <summary>Finds a browser and its version, under the names of the table of supported browsers.</summary>
internal static partial class BrowserReader
{
    /// <summary>Longer user agents are no user agents.</summary>
    public const int MaxAgentLength = 1024;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["CriOS"] = "Chrome",
        ["HeadlessChrome"] = "Chrome",
        ["Chromium"] = "Chrome",
        ["FxiOS"] = "Firefox",
        ["EdgA"] = "Edge",
        ["EdgiOS"] = "Edge",
        ["Edg"] = "Edge",
        ["OPR"] = "Opera",
        ["OPT"] = "Opera Touch",
        ["SamsungBrowser"] = "Samsung Internet",
    };

    // Each browser names the ones it descends from as well, so the first of this order that is named is the right one.
    private static readonly string[] Order =
        ["EdgA", "Edg", "Edge", "OPR", "Opera", "SamsungBrowser", "HuaweiBrowser", "Brave", "Firefox", "HeadlessChrome", "Chrome", "Chromium"];

    private static readonly string[] IosOrder = ["CriOS", "FxiOS", "EdgiOS", "OPT"];

    private static readonly Dictionary<string, string> Brands = new()
    {
        ["Microsoft Edge"] = "Edge",
        ["Opera"] = "Opera",
        ["Samsung Internet"] = "Samsung Internet",
        ["HuaweiBrowser"] = "HuaweiBrowser",
        ["Brave"] = "Brave",
        ["Google Chrome"] = "Chrome",
    };

    public static (string? Name, string? Version) Read(string agent, string? os, DeviceTraits traits)
    {
        // Brands tell Brave from Chrome, and versions that user agents cut down to the first number.
        foreach (var (brand, name) in Brands)
        {
            if (traits.Brands.TryGetValue(brand, out var version) && Version().IsMatch(version))
                return (name, version);
        }

        return os == "iOS" ? OnIos(agent) : Elsewhere(agent, os);
    }

    private static (string? Name, string? Version) OnIos(string agent)
    {
        if (First(agent, IosOrder) is { } named)
            return named;
        if (UnlistedOnIos().IsMatch(agent) || Unlisted().IsMatch(agent))
            return (null, null);
        if (Safari().Match(agent) is { Success: true } safari)
            return ("Safari", safari.Groups["version"].Value);
        // Without "Safari" it is a page inside an application.
        return agent.Contains("AppleWebKit", StringComparison.Ordinal) && !agent.Contains("Safari/", StringComparison.Ordinal) ? ("WebView", null) : (null, null);
    }

    private static (string? Name, string? Version) Elsewhere(string agent, string? os)
    {
        if (Unlisted().IsMatch(agent) || agent.Contains("OPT/", StringComparison.Ordinal))
            return (null, null);
        if (os == "Android" && IsWebView(agent))
            return ("WebView", Find(agent, "Chrome"));
        if (First(agent, Order) is { } named)
            return named;
        return os == "macOS" && Safari().Match(agent) is { Success: true } safari ? ("Safari", safari.Groups["version"].Value) : (null, null);
    }

    // "; wv" marks a WebView since Android 5; before that "Version/4.0" stood before "Chrome".
    private static bool IsWebView(string agent) =>
        agent.Contains("; wv)", StringComparison.Ordinal) || agent.Contains("Version/4.0 Chrome/", StringComparison.Ordinal);

    private static (string? Name, string? Version)? First(string agent, string[] order)
    {
        foreach (var token in order)
        {
            if (Find(agent, token) is { } version)
                return (Names.GetValueOrDefault(token, token), version);
        }

        return null;
    }

    private static string? Find(string agent, string token)
    {
        for (var at = agent.IndexOf(token + "/", StringComparison.Ordinal); at >= 0; at = agent.IndexOf(token + "/", at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && (char.IsAsciiLetterOrDigit(agent[at - 1]) || agent[at - 1] == '_'))
                continue;
            var version = Leading().Match(agent[(at + token.Length + 1)..]);
            if (version.Success)
                return version.Value;
        }

        return null;
    }

    [GeneratedRegex(@"\b(YaBrowser|UCBrowser|UBrowser|HeyTapBrowser|VivoBrowser|MiuiBrowser|Vivaldi|DuckDuckGo|Ddg|Whale|M?QQBrowser(Lite)?|MetaSr|Puffin|Silk|Epiphany|Electron|PhantomJS|Trident|MSIE|PaleMoon|SeaMonkey|Waterfox|Focus|Klar|OPiOS|OPX|GSA)[/ ;]", RegexOptions.NonBacktracking)]
    private static partial Regex Unlisted();

    [GeneratedRegex(@"\b(OPR|Opera|Brave|SamsungBrowser)/", RegexOptions.NonBacktracking)]
    private static partial Regex UnlistedOnIos();

    [GeneratedRegex(@"\bVersion/(?<version>\d{1,4}(\.\d{1,5}){0,3}).*\bSafari/", RegexOptions.NonBacktracking)]
    private static partial Regex Safari();

    [GeneratedRegex(@"^\d{1,5}(\.\d{1,6}){0,3}", RegexOptions.NonBacktracking)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\d{1,5}(\.\d{1,6}){0,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
