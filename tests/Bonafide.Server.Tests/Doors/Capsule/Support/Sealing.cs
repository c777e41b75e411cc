using System.Text.Json;
using Bonafide.Capsule;
using Bonafide.Capsule.Content;
using Bonafide.Capsule.Entries;
using Bonafide.Capsule.Keys;
using Bonafide.Liveness.Challenges;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>Seals a film as the plugin does. What a test wants otherwise it says here.</summary>
public sealed record Sealing(Film Film)
{
    public IReadOnlyList<FilmFrame> Frames { get; init; } = Film.Frames;

    public IReadOnlyList<(string Action, double At)> Shown { get; init; } = Film.Shown;

    /// <summary>What the log says was shown; null for the truth.</summary>
    public IReadOnlyList<(string Action, double At)>? Logged { get; init; }

    /// <summary>The colours that the page says it showed.</summary>
    public IReadOnlyList<(LightColour? Colour, double At)> Lights { get; init; } = Film.Lights;

    public IReadOnlyList<CapsuleAnalysis>? Analyses { get; init; }

    public IReadOnlyDictionary<string, string>? MetaData { get; init; }

    /// <summary>The number in a frame's name, by its place.</summary>
    public Func<int, int> NumberOf { get; init; } = place => place + 1;

    /// <summary>How long after a frame's time its event comes, milliseconds.</summary>
    public double Delay { get; init; } = 8;

    /// <summary>The time that a still claims, by that of its frame.</summary>
    public Func<double, double> StillTime { get; init; } = at => at;

    public bool WithChallenge { get; init; } = true;

    /// <summary>Whom it is sealed to; null for the token's key.</summary>
    public CapsulePublicKey? Recipient { get; init; }

    /// <summary>For which session; null for the token's.</summary>
    public CapsuleSession? Session { get; init; }

    public async Task<byte[]> SealAsync(Token token)
    {
        using var output = new MemoryStream();
        var clock = new CapsuleClock();
        var manifest = new CapsuleManifest
        {
            CreatedAt = 1_772_366_400_000,
            Producer = new CapsuleProducer("ozliveness", "1.0.0"),
            Tags = Film.Actions,
            Analyses = Analyses,
            Metadata = MetaData,
        };
        using var writer = await CapsuleWriter.CreateAsync(output, Recipient ?? token.Recipient, Session ?? token.Session, manifest, new CapsuleWriterOptions { Time = clock });
        await writer.LogAsync("sdk.opened");
        await writer.AddAsync(EntryType.Device, Json(new { camera = new { label = "FaceTime HD Camera", width = 1280, height = 720, frameRate = 30 }, automation = false }));
        var logged = new Queue<(string Name, JsonElement Data, double At)>(((Logged ?? Shown)
            .Select(step => ("challenge.shown", Json(new { action = step.Action, t = step.At }), step.At))
            .Concat(Lights.Select(step => ("light.shown", LightJson(step), step.At)))).OrderBy(step => step.At));
        foreach (var (place, frame) in Frames.Index())
        {
            await LogShownAsync(writer, clock, logged, frame.At);
            clock.Put(frame.At + Delay);
            await AddAsync(writer, $"frame-{NumberOf(place):D6}.jpg", frame.At, frame.Live);
            if (frame.Still is { } still)
            {
                clock.Put(StillTime(frame.At) + Delay);
                await AddAsync(writer, $"still-{NumberOf(place):D6}.jpg", StillTime(frame.At), still);
            }
        }

        await LogShownAsync(writer, clock, logged, double.MaxValue);
        if (WithChallenge)
            await writer.AddAsync(EntryType.Challenge, Json(new
            {
                actions = Film.Actions,
                shown = Shown.Select(step => new { action = step.Action, t = step.At }),
                light = Lights.Count > 0 ? Lights.Select(LightJson) : null,
            }));
        await writer.SealAsync();
        return output.ToArray();
    }

    private static async Task LogShownAsync(CapsuleWriter writer, CapsuleClock clock, Queue<(string Name, JsonElement Data, double At)> logged, double until)
    {
        while (logged.TryPeek(out var step) && step.At <= until)
        {
            logged.Dequeue();
            clock.Put(step.At + 1);
            await writer.LogAsync(step.Name, step.Data);
        }
    }

    private static async Task AddAsync(CapsuleWriter writer, string name, double at, byte[] jpeg)
    {
        using var body = new MemoryStream(jpeg);
        await writer.AddAsync(EntryType.Frame, new EntryHead { Name = name, ContentType = "image/jpeg", CapturedAt = at }, body);
    }

    private static JsonElement LightJson((LightColour? Colour, double At) step) => Json(new { colour = step.Colour?.ToCss(), t = step.At });

    private static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value);
}
