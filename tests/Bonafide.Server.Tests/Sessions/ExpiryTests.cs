using System.Net;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Hosting;
using Bonafide.Server.Persistence;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Support;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Tests.Sessions;

public class ExpiryTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() =>
        _server = await TestServer.StartAsync(
            options =>
            {
                options.Sessions.Retention = TimeSpan.FromHours(1);
                Configure(options);
            },
            services => services.AddSingleton<TimeProvider>(_time));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected virtual void Configure(ServerOptions options)
    {
    }

    [Fact]
    public async Task What_is_past_its_time_cannot_be_read_even_before_the_job_runs()
    {
        var id = await FinishedAsync();
        _time.Advance(TimeSpan.FromMinutes(59));
        (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        _time.Advance(TimeSpan.FromMinutes(1));
        await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}")).ShouldRefuseAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_job_erases_rows_and_files_of_what_is_past_its_time_and_nothing_else()
    {
        var old = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => FinishedAsync()));
        _time.Advance(TimeSpan.FromMinutes(30));
        var young = await FinishedAsync();
        _time.Advance(TimeSpan.FromMinutes(30));

        (await _server.Service<ExpiryJob>().EraseExpiredAsync(default)).ShouldBe(old.Length);
        foreach (var id in old)
            Directory.Exists(Path.Combine(_server.Data, "media", id[..2], id)).ShouldBeFalse();
        foreach (var table in new[] { "sessions", "results", "faces" })
            (await CountAsync(table)).ShouldBe(1, table);
        (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{young}/liveness-challenge-result")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _server.Service<ExpiryJob>().EraseExpiredAsync(default)).ShouldBe(0);
    }

    [Fact]
    public async Task An_erasure_that_was_cut_off_is_finished_by_the_job()
    {
        var id = await FinishedAsync();
        await using (var connection = await _server.Service<IDatabase>().OpenAsync(default))
            await connection.ExecuteAsync("UPDATE sessions SET data_key = NULL, expires = 0 WHERE id = @id", new { id });
        await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}")).ShouldRefuseAsync(HttpStatusCode.NotFound);
        (await _server.Service<ExpiryJob>().EraseExpiredAsync(default)).ShouldBe(1);
        (await CountAsync("sessions")).ShouldBe(0);
    }

    private async Task<string> FinishedAsync()
    {
        var id = await _server.NewSessionAsync();
        await _server.Service<ICaptureSessions>().OpenAsync(id, default);
        await _server.Service<ICaptureSessions>().CompleteAsync(id, Support.Outcomes.Of(LivenessStatus.Success, [1, 2, 3]), default);
        return id;
    }

    private async Task<long> CountAsync(string table)
    {
        await using var connection = await _server.Service<IDatabase>().OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}");
    }
}
