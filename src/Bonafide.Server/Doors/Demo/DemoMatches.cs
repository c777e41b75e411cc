using Bonafide.Server.Doors.WebCapture;
using Bonafide.Server.Faces;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Requests;
using Bonafide.Server.Signing;
using Bonafide.Vision;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Demo;

/// <summary><c>POST /demo/api/sessions/{id}/matches</c>: compares an uploaded picture with the captured face.</summary>
internal static class DemoMatches
{
    private static readonly FaceDescription Uploaded = new("SELFIE", "Uploaded picture", TryRotations: true);

    public static async Task<IResult> CreateAsync(
        string sessionId, HttpContext context, DemoBestFace best, FaceIntake intake, FaceImages images, Matcher matcher, SignedJson signer,
        VisionOptions vision, CancellationToken cancellation)
    {
        if ((await best.FindAsync(sessionId, cancellation)).IsRefused(out var refusal, out var captured))
            return DoorErrors.Of(refusal);
        var limits = new Dictionary<string, int> { ["image"] = vision.MaxStillBytes };
        if ((await MultipartParts.ReadAsync(context.Request, limits, cancellation)).IsRefused(out refusal, out var parts))
            return DoorErrors.Of(refusal);
        if (!parts.TryGetValue("image", out var image))
            return DoorErrors.Of(Refusal.Invalid("The part 'image' is missing."));
        if ((await intake.AddAsync(captured.Session, image, Uploaded, cancellation)).IsRefused(out refusal, out var reference))
            return DoorErrors.Of(refusal);
        // The picture served its purpose once it is compared; a demo keeps no more faces than it shows.
        var outcome = await matcher.MatchAsync(captured.Session, reference, cancellation);
        await images.DeleteAsync(reference, CancellationToken.None);
        return outcome.IsRefused(out refusal, out var matches)
            ? DoorErrors.Of(refusal)
            : SignedAnswer.Array(signer, [.. matches
                .Where(match => match.Candidate.Id == captured.Face.Id)
                .Select(match => MatchAnswer.Of(captured.Session, match))]);
    }
}
