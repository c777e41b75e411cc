using System.Globalization;
using System.Text;
using Bonafide.Server.Access.Lockout;
using Bonafide.Server.Analysis;
using Bonafide.Server.Tests.Capture.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Access.Lockout;

/// <summary>The lock-out through real sockets, on a clock that the test moves.</summary>
public sealed class LockoutTests
{
    private const string Device = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_device_that_broke_off_too_many_captures_is_locked_until_the_time_that_it_is_told()
    {
        await using var stage = await OpenAsync();
        await BreakOffAsync(stage, Device);
        await BreakOffAsync(stage, Device);

        await using var third = await stage.CallAsync();
        third.Device = Device;
        await third.HelloAsync(await stage.NewSessionAsync());
        var error = await third.NextAsync("error");
        error.GetProperty("code").GetInt32().ShouldBe(429);
        error.GetProperty("error").GetString().ShouldBe("Maximum captures attempt reached");
        var until = DateTimeOffset.Parse(error.GetProperty("unlockDateTime").GetString()!, CultureInfo.InvariantCulture);
        until.ShouldBe(stage.Time.GetUtcNow() + TimeSpan.FromMinutes(30));
        await third.ClosesAsync(4429);

        stage.Time.Advance(TimeSpan.FromMinutes(29));
        (await LockedAsync(stage, Device)).ShouldBeTrue();
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        (await LockedAsync(stage, Device)).ShouldBeFalse();
        await BreakOffAsync(stage, Device);
    }

    [Fact]
    public async Task A_neighbour_behind_the_same_address_is_not_locked()
    {
        await using var stage = await OpenAsync();
        await BreakOffAsync(stage, Device);
        await BreakOffAsync(stage, Device);
        (await LockedAsync(stage, Device)).ShouldBeTrue();
        (await LockedAsync(stage, "another")).ShouldBeFalse();
        (await LockedAsync(stage, null)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_is_known_by_its_address_and_its_make()
    {
        await using var stage = await OpenAsync();
        await BreakOffAsync(stage, null);
        await BreakOffAsync(stage, null);
        (await LockedAsync(stage, null)).ShouldBeTrue();
        (await LockedAsync(stage, Device)).ShouldBeFalse();
    }

    [Fact]
    public async Task Sockets_opened_before_the_limit_do_not_get_around_it()
    {
        await using var stage = await OpenAsync();
        var callers = new List<CaptureCaller>();
        for (var i = 0; i < 3; i++)
        {
            var caller = await stage.CallAsync();
            caller.Device = Device;
            await caller.HelloAsync(await stage.NewSessionAsync());
            await caller.NextAsync("ready");
            callers.Add(caller);
        }

        await Task.WhenAll(callers.Select(caller => caller.StartAsync()));
        var answers = await Task.WhenAll(callers.Select(caller => caller.NextAsync("begin", "error")));
        answers.Count(answer => answer.GetProperty("type").GetString() == "begin").ShouldBe(2);
        var refused = answers.Single(answer => answer.GetProperty("type").GetString() == "error");
        refused.GetProperty("code").GetInt32().ShouldBe(429);
        refused.TryGetProperty("unlockDateTime", out _).ShouldBeTrue();
        foreach (var caller in callers)
            await caller.DisposeAsync();
    }

    [Fact]
    public async Task A_session_that_goes_from_device_to_device_is_locked_too()
    {
        await using var stage = await OpenAsync();
        var session = await stage.NewSessionAsync();
        for (var i = 0; i < 3; i++)
            await BreakOffAsync(stage, $"device {i}", session);
        (await LockedAsync(stage, "device 9", session)).ShouldBeTrue();
        (await LockedAsync(stage, "device 9")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_success_clears_the_device()
    {
        await using var stage = await OpenAsync();
        await BreakOffAsync(stage, Device);
        await using (var caller = await stage.CallAsync())
        {
            caller.Device = Device;
            var session = await stage.NewSessionAsync();
            await stage.CaptureAsync(caller, session, Footage.Person);
            await caller.ClosesAsync(1000);
            (await stage.StatusAsync(session)).ShouldBe("SUCCESS");
            (await stage.StoredAsync(session)).Evidence.ClientFacts.ShouldNotContain(Device);
        }

        await BreakOffAsync(stage, Device);
        (await LockedAsync(stage, Device)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_fault_of_the_server_is_not_held_against_the_device()
    {
        await using var stage = await OpenAsync(services: services => services.AddSingleton<IVisionProvider>(new FaultyVision()));
        for (var i = 0; i < 3; i++)
        {
            await using var caller = await stage.CallAsync();
            caller.Device = Device;
            await caller.BeginAsync(await stage.NewSessionAsync());
            await caller.PostFrameAsync([1, 2, 3]);
            await caller.EndsAsync(1201, 4500);
        }

        (await LockedAsync(stage, Device)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_whole_network_is_locked_only_where_the_operator_says_so()
    {
        await using var stage = await OpenAsync(lockout => lockout.MaxPerNetwork = 3);
        for (var i = 0; i < 3; i++)
            await BreakOffAsync(stage, $"device {i}");
        (await LockedAsync(stage, "device 9")).ShouldBeTrue();
    }

    [Fact]
    public async Task Locking_can_be_switched_off()
    {
        await using var stage = await OpenAsync(lockout => lockout.Enabled = false);
        for (var i = 0; i < 4; i++)
            await BreakOffAsync(stage, Device);
    }

    [Fact]
    public async Task A_lock_outlasts_a_restart_and_a_new_day()
    {
        await using var stage = await OpenAsync();
        // The clock begins at noon.
        stage.Time.Advance(TimeSpan.FromHours(11.9));
        await BreakOffAsync(stage, Device);
        await BreakOffAsync(stage, Device);
        stage.Time.Advance(TimeSpan.FromMinutes(15));
        (await LockedAsync(stage, Device)).ShouldBeTrue();
        var source = new AttemptSource("0991cedc-9111-4b9d-9e4e-8d6eb4db488f", Device, null, null);
        (await Restarted(stage).LockedUntilAsync(source, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task No_device_can_be_found_in_the_data_folder()
    {
        await using var stage = await OpenAsync();
        await BreakOffAsync(stage, Device);
        foreach (var file in Directory.EnumerateFiles(stage.Server.Data, "bonafide.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Device)).ShouldBe(-1, file);
        }
    }

    [Fact]
    public async Task A_device_with_too_long_a_name_is_refused()
    {
        await using var stage = await OpenAsync();
        await using var caller = await stage.CallAsync();
        caller.Device = new string('d', 65);
        await caller.HelloAsync(await stage.NewSessionAsync());
        (await caller.EndsAsync(400, 4400)).ShouldContain("client.device");
    }

    private static Task<CaptureStage> OpenAsync(Action<LockoutOptions>? more = null, Action<IServiceCollection>? services = null) => CaptureStage.OpenAsync(options =>
    {
        options.Lockout.MaxPerDevice = 2;
        options.Lockout.MaxPerSession = 3;
        options.Lockout.Window = TimeSpan.FromMinutes(30);
        options.Lockout.LockFor = TimeSpan.FromMinutes(30);
        more?.Invoke(options.Lockout);
    }, services);

    private static async Task BreakOffAsync(CaptureStage stage, string? device, string? session = null)
    {
        await using var caller = await stage.CallAsync();
        caller.Device = device;
        await caller.BeginAsync(session ?? await stage.NewSessionAsync());
        await caller.SendAsync("""{"type":"cancel"}""");
        await caller.ClosesAsync(1000);
    }

    private static async Task<bool> LockedAsync(CaptureStage stage, string? device, string? session = null)
    {
        await using var caller = await stage.CallAsync();
        caller.Device = device;
        await caller.HelloAsync(session ?? await stage.NewSessionAsync());
        var answer = await caller.NextAsync("ready", "error");
        if (answer.GetProperty("type").GetString() == "ready")
        {
            await caller.SendAsync("""{"type":"cancel"}""");
            await caller.ClosesAsync(1000);
            return false;
        }

        answer.GetProperty("code").GetInt32().ShouldBe(429, answer.GetRawText());
        return true;
    }

    // A process that knows nothing but what lies in the data folder.
    private static DeviceLockout Restarted(CaptureStage stage)
    {
        var services = stage.Server;
        return new DeviceLockout(
            services.Service<Bonafide.Server.Persistence.IDatabase>(),
            new LockoutKeys(services.Service<Bonafide.Server.Persistence.IDatabase>(), services.Service<Bonafide.Server.Protection.MasterKey>(), services.Service<Bonafide.Server.Entropy.IEntropySource>()),
            services.Service<LockoutOptions>(),
            services.Service<Bonafide.Server.Entropy.Identifiers>(),
            stage.Time,
            services.Service<LockoutLog>());
    }
}
