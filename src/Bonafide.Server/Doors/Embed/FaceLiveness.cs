using Bonafide.Server.Capsules;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Photos;
using Bonafide.Server.Requests;
using Bonafide.Server.Signing;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Embed;

/// <summary><c>POST /v1/face/liveness</c>: a sealed picture of a capture, or a lone one.</summary>
internal sealed class FaceLiveness(CapturedPicture captured, LonePicture lone, SignedJson signer, EmbedErrors errors, TimeProvider time)
{
    private const string Binary = "application/octet-stream";
    private const int MaxCapsuleCharacters = (SealedPictureReader.MaxCapsuleBytes + 2) / 3 * 4;
    private const long MaxBody = MaxCapsuleCharacters + 64 * 1024;

    public async Task<IResult> HandleAsync(HttpContext context, CancellationToken cancellation)
    {
        var judged = context.Request.ContentType == Binary
            ? await JudgeBinaryAsync(context, cancellation)
            : await JudgeJsonAsync(context, cancellation);
        return judged.IsRefused(out var refusal, out var picture)
            ? errors.Of(refusal)
            : SignedAnswer.Of(signer, LivenessAnswer.Of(picture, time.GetUtcNow().ToUnixTimeMilliseconds()));
    }

    private async Task<Outcome<JudgedPicture>> JudgeBinaryAsync(HttpContext context, CancellationToken cancellation) =>
        (await BinaryBody.ReadAsync(context.Request, SealedPictureReader.MaxCapsuleBytes, cancellation)).IsRefused(out var refusal, out var capsule)
            ? refusal
            : await captured.JudgeAsync(capsule, context.App().Tenant, cancellation);

    private async Task<Outcome<JudgedPicture>> JudgeJsonAsync(HttpContext context, CancellationToken cancellation)
    {
        if ((await JsonBody.ReadAsync(context.Request, cancellation, MaxBody)).IsRefused(out var refusal, out var body))
            return refusal;
        var (capsule, image) = (body.Text("capsule", MaxCapsuleCharacters), body.Text("image", MaxCapsuleCharacters));
        if (body.Fault is { } fault)
            return fault;
        if (capsule is null)
            return Base64Bytes.Read(image, "image").IsRefused(out refusal, out var bytes) ? refusal : await lone.JudgeAsync(bytes, cancellation);
        return Base64Bytes.Read(capsule, "capsule").IsRefused(out refusal, out var opened)
            ? refusal with { Kind = RefusalKind.Invalid }
            : await captured.JudgeAsync(opened, context.App().Tenant, cancellation);
    }
}
