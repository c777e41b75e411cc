using Bonafide.Liveness.Challenges;
using Bonafide.Server.Capsules;
using Bonafide.Server.Persistence;
using Bonafide.Server.Tests.Doors.Capsule.Support;
using Bonafide.Server.Tests.Support;
using Dapper;

namespace Bonafide.Server.Tests.Doors.Capsule;

/// <summary>Capsules whose page shows the colours that the server drew for their session.</summary>
public sealed class LightTests
{
    private static readonly Film Plain = Film.Of("bona-fide", 1, "video_selfie_blank");
    private static readonly Film Lit = Film.Of("bona-fide", 1, "video_selfie_blank", Film.Light);

    [Fact]
    public async Task A_token_tells_the_colours_and_another_token_others()
    {
        await using var stage = await CapsuleStage.OpenAsync(options => options.Capsule.Light = CapsuleLight.Offered);
        var one = (await stage.TokenAsync()).Claims.GetProperty("light");
        one.GetProperty("required").GetBoolean().ShouldBeFalse();
        var colours = one.GetProperty("colours").EnumerateArray().ToList();
        colours.Count.ShouldBe(LightGenerator.Steps);
        colours.ShouldAllBe(step => step.GetProperty("ms").GetInt32() >= 400 && step.GetProperty("ms").GetInt32() <= 560);
        (await stage.TokenAsync()).Claims.GetProperty("light").GetRawText().ShouldNotBe(one.GetRawText());
    }

    [Fact]
    public async Task Without_the_option_there_is_no_light_in_a_token_and_none_may_be_claimed()
    {
        await using var stage = await CapsuleStage.OpenAsync();
        (await stage.TokenAsync()).Claims.TryGetProperty("light", out _).ShouldBeFalse();
        await ShouldBeDeclinedAsync(stage, new Sealing(Lit));
    }

    [Fact]
    public async Task Living_people_succeed_by_the_light_but_for_one_whom_it_may_not_reach()
    {
        await using var stage = await CapsuleStage.OpenAsync(options => options.Capsule.Light = CapsuleLight.Required);
        var resolutions = new List<string>();
        foreach (var seed in new ulong[] { 2, 3, 4 })
            resolutions.Add((await UploadedAsync(stage, new Sealing(Film.Of("bona-fide", seed, "video_selfie_blank", Film.Light)), Film.Colours)).Resolution());
        resolutions.Count(resolution => resolution == "SUCCESS").ShouldBeGreaterThanOrEqualTo(2, string.Join(' ', resolutions));
        resolutions.ShouldNotContain("DECLINED");
    }

    [Fact]
    public async Task A_recording_by_other_light_is_refused()
    {
        // Every colour in its time, as the log says; the face answers those of another session.
        var other = new LightPassage([.. Film.Colours.Steps.Reverse().Select((step, i) => step with { Duration = Film.Colours.Steps[i].Duration })]);
        var told = Lit.Lights.Select((step, i) => (i < other.Steps.Count ? (LightColour?)other.Steps[i].Colour : null, step.At)).ToList();
        await using var stage = await CapsuleStage.OpenAsync(options => options.Capsule.Light = CapsuleLight.Required);
        var folder = await UploadedAsync(stage, new Sealing(Lit) { Lights = told }, other);
        folder.Quality().GetProperty("results_data").TryGetProperty("contradiction", out _).ShouldBeFalse();
        folder.Resolution().ShouldBeOneOf("DECLINED", "FAILED");
    }

    [Fact]
    public async Task Where_light_is_offered_a_person_may_go_without_and_where_it_is_required_not()
    {
        await using (var offered = await CapsuleStage.OpenAsync(options => options.Capsule.Light = CapsuleLight.Offered))
            (await offered.UploadedAsync(new Sealing(Plain))).Resolution().ShouldBe("SUCCESS");
        await using var required = await CapsuleStage.OpenAsync(options => options.Capsule.Light = CapsuleLight.Required);
        await ShouldBeDeclinedAsync(required, new Sealing(Plain));
    }

    [Fact]
    public async Task Other_colours_too_few_too_short_or_told_otherwise_contradict_the_session()
    {
        await using var stage = await CapsuleStage.OpenAsync(options => options.Capsule.Light = CapsuleLight.Offered);
        foreach (var lights in new[]
        {
            [.. Lit.Lights.Skip(1)], [.. Lit.Lights.SkipLast(1)], [.. Lit.Lights.Select((step, i) => i == 3 ? (LightGenerator.Palette[0], step.At) : step)],
            [.. Lit.Lights.Select((step, i) => (step.Colour, step.At - 30 * i))], Lit.Lights.Select((step, i) => (step.Colour, step.At + 500 * i)).ToList(),
        })
            await ShouldBeDeclinedAsync(stage, new Sealing(Lit) { Lights = lights }, Film.Colours);
    }

    private static async Task ShouldBeDeclinedAsync(CapsuleStage stage, Sealing sealing, LightPassage? drawn = null)
    {
        var folder = await UploadedAsync(stage, sealing, drawn);
        folder.Resolution().ShouldBe("DECLINED", folder.GetRawText());
        folder.Quality().GetProperty("results_data").GetProperty("contradiction").GetString().ShouldBe("log.light");
    }

    // The server draws colours; a film was shot by certain ones, so those are put in their place.
    private static async Task<System.Text.Json.JsonElement> UploadedAsync(CapsuleStage stage, Sealing sealing, LightPassage? drawn)
    {
        var token = await stage.TokenAsync();
        if (drawn is not null)
        {
            await using var connection = await stage.Server.Service<IDatabase>().OpenAsync(default);
            await connection.ExecuteAsync("UPDATE capsule_sessions SET light = @light WHERE id = @Id", new { light = CapsuleLight.Write(drawn), token.Id });
        }

        using var response = await stage.UploadAsync(await sealing.SealAsync(token));
        var body = await response.JsonAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(body.GetRawText());
        return body;
    }
}
