using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions.Results;
using Bonafide.Server.Tests.Capture.Support;
using Bonafide.Server.Tests.Support;
using Bonafide.Simulator.Attacks;
using Bonafide.Simulator.People;
using Bonafide.Simulator.Remote;
using Bonafide.Vision;

namespace Bonafide.Server.Tests.Doors.Embed;

/// <summary>A simulated person who does what is asked, over the real socket.</summary>
public sealed class InstructedPictureTests
{
    [Fact]
    public async Task What_was_asked_stands_in_the_answer_and_the_engines_verdict_decides()
    {
        // The person moves in real time; a busy machine gets the time it takes.
        await using var server = await TestServer.StartAsync(options => options.Sessions.CaptureTimeout = TimeSpan.FromMinutes(5));
        using var engine = VisionEngine.Load(new VisionOptions());
        var people = await Gallery.LoadAsync(engine, SampleFaces.Locate(null), default);
        var caller = await EmbedCaller.MakeAsync(server);
        var key = await caller.GenerateKeyAsync("""{ "instructions": ["see_straight", "look_left", "look_right"] }""");
        var session = key.GetProperty("session_id").GetString()!;
        await new RemoteCapture(SpeciesCatalog.BonaFide.Present(people, 4), TimeProvider.System)
            .RunAsync(new Uri(key.GetProperty("capture").GetProperty("url").GetString()!), session, default);

        var answer = await caller.JudgeAsync(await EmbedCaller.SealAsync(key, await BestAsync(server, session)));
        answer.GetProperty("instructions").EnumerateArray().Select(name => name.GetString()).ShouldBe(["see_straight", "look_left", "look_right"]);
        var result = (await server.Service<ResultStore>().FindAsync(session, default))!;
        answer.GetProperty("liveness").GetProperty("status").GetBoolean().ShouldBe(result.Status == LivenessStatus.Success, result.Diagnostic);
        if (result.Status == LivenessStatus.Success)
            answer.GetProperty("liveness").GetProperty("probability").GetDouble().ShouldBeGreaterThan(0);
    }

    private static async Task<byte[]> BestAsync(TestServer server, string id)
    {
        var session = (await server.Service<Server.Sessions.SessionStore>().FindAsync(id, 0, default))!;
        var image = await server.Service<Server.Faces.FaceStore>().ListAsync(id, default) is [var face, ..]
            ? await server.Service<Server.Faces.FaceImages>().OpenAsync(session, face, default)
            : null;
        return image?.Content ?? Footage.Person.Stills[0];
    }
}
