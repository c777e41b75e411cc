using System.Text.Json;
using Bonafide.Server.Sessions.Devices;

namespace Bonafide.Server.Tests.Sessions.Devices;

public sealed class DeviceResolverTests
{
    private const string IPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Mobile/15E148 Safari/604.1";
    private const string FrozenAndroid = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36";

    [Fact]
    public void The_corpus_of_real_user_agents_is_read_as_the_browser_script_reads_it()
    {
        var corpus = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "web/test/environment/agents.json"))).RootElement.GetProperty("agents");
        corpus.GetArrayLength().ShouldBeGreaterThan(500);
        var faults = new List<string>();
        foreach (var agent in corpus.EnumerateArray())
        {
            var device = DeviceResolver.Describe(agent[0].GetString(), DeviceTraits.None);
            // A WKWebView is as old as its system, which the corpus says and a browser's version is not.
            var version = agent[1].GetString() == "iOS" && agent[2].GetString() == "WebView" ? null : agent[3].ToString() is { Length: > 0 } told ? told : null;
            var expected = $"{agent[1].GetString()} {agent[2].GetString()} {version}";
            var actual = $"{device?.Os} {device?.Browser} {device?.BrowserVersion?.Split('.')[0]}";
            if (actual != expected)
                faults.Add($"{actual} instead of {expected}: {agent[0]}");
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 7.0; SM-G935F Build/NRD90M) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/60.0.3112.116 Mobile Safari/537.36", "SM-G935F", "7.0")]
    [InlineData("Mozilla/5.0 (Linux; Android 9; SM-A505FN) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.119 Mobile Safari/537.36", "SM-A505FN", "9")]
    [InlineData("Mozilla/5.0 (Linux; Android 5.1; TM101A540N Build/LMY47I; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/50.0.2661.86 Safari/537.36", "TM101A540N", "5.1")]
    [InlineData("Mozilla/5.0 (Linux; U; Android 4.1.1; en-us; V100MD Build/V100MD.20130816) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Safari/534.30", "V100MD", "4.1.1")]
    [InlineData("Mozilla/5.0 (Android 13; Mobile; rv:122.0) Gecko/122.0 Firefox/122.0", null, "13")]
    [InlineData(FrozenAndroid, null, null)]
    public void An_android_phone_is_named_where_its_user_agent_names_it(string agent, string? model, string? version)
    {
        var device = DeviceResolver.Describe(agent, DeviceTraits.None)!;
        device.Os.ShouldBe("Android");
        device.Model.ShouldBe(model);
        device.OsVersion.ShouldBe(version);
    }

    [Fact]
    public void Client_hints_say_what_a_frozen_user_agent_hides()
    {
        var device = DeviceResolver.Describe(FrozenAndroid, new DeviceTraits
        {
            Model = "Pixel 8",
            Platform = "Android",
            PlatformVersion = "14.0.0",
            Brands = new Dictionary<string, string> { ["Not-A.Brand"] = "99.0.0.0", ["Chromium"] = "124.0.6367.82", ["Google Chrome"] = "124.0.6367.82" },
        });
        device.ShouldBe(new DeviceDescription { Model = "Pixel 8", Os = "Android", OsVersion = "14", Browser = "Chrome", BrowserVersion = "124.0.6367.82" });
    }

    [Fact]
    public void Brave_is_told_by_its_brand() => DeviceResolver.Describe(
        FrozenAndroid, new DeviceTraits { Brands = new Dictionary<string, string> { ["Brave"] = "124.0.0.0" } })!.Browser.ShouldBe("Brave");

    [Theory]
    [InlineData(375, 667, 2, "iPhone SE 2022,iPhone SE 2020,iPhone 8,iPhone 7,iPhone 6s,iPhone 6")]
    [InlineData(414, 896, 2, "iPhone 11,iPhone XR")]
    [InlineData(414, 896, 3, "iPhone 11 Pro Max,iPhone XS Max")]
    [InlineData(393, 852, 3, "iPhone 16,iPhone 15 Pro,iPhone 15,iPhone 14 Pro")]
    [InlineData(1000, 2000, 3, null)]
    public void An_iPhone_is_named_with_those_of_the_same_screen(int width, int height, double ratio, string? models)
    {
        var device = DeviceResolver.Describe(IPhone, new DeviceTraits { Screen = (width, height), PixelRatio = ratio });
        device.ShouldBe(new DeviceDescription { Model = models, Os = "iOS", OsVersion = "17.4.1", Browser = "Safari", BrowserVersion = "17.4.1" });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("capture tests")]
    public void Nothing_is_made_up(string? agent) => DeviceResolver.Describe(agent, DeviceTraits.None).ShouldBeNull();

    [Fact]
    public void Lies_of_any_length_are_survived()
    {
        DeviceResolver.Describe(new string('A', 100_000), DeviceTraits.None).ShouldBeNull();
        var traits = new DeviceTraits
        {
            Model = new string('m', 5000),
            Platform = "Android",
            PlatformVersion = "1.2; DROP",
            PixelRatio = double.NaN,
            Screen = (1, 1),
            Brands = new Dictionary<string, string> { ["Google Chrome"] = "<script>" },
        };
        DeviceResolver.Describe(FrozenAndroid, traits).ShouldBe(new DeviceDescription { Os = "Android", Browser = "Chrome", BrowserVersion = "124.0.0.0" });
    }
}
