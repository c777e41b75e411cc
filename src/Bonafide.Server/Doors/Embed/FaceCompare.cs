using System.Text.Json.Serialization;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Photos;
using Bonafide.Server.Requests;
using Bonafide.Server.Signing;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Embed;

/// <summary><c>POST /v1/face/compare</c>.</summary>
internal sealed class FaceCompare(PictureComparer comparer, SignedJson signer, EmbedErrors errors, TimeProvider time)
{
    private const long MaxBody = 2L * Base64Bytes.MaxImageCharacters + 64 * 1024;

    public async Task<IResult> HandleAsync(HttpContext context, CancellationToken cancellation)
    {
        if ((await JsonBody.ReadAsync(context.Request, cancellation, MaxBody)).IsRefused(out var refusal, out var body))
            return errors.Of(refusal);
        if (Image(body, "image_1").IsRefused(out refusal, out var first) || Image(body, "image_2").IsRefused(out refusal, out var second))
            return errors.Of(refusal);
        return (await comparer.CompareAsync(first, second, cancellation)).IsRefused(out refusal, out var compared)
            ? errors.Of(refusal)
            : SignedAnswer.Of(signer, AnswerOf(compared));
    }

    private static Outcome<byte[]> Image(JsonMembers body, string member)
    {
        var text = body.Text(member, int.MaxValue);
        return body.Fault is { } fault ? fault : Base64Bytes.Read(text, member);
    }

    private Answer AnswerOf(ComparedPictures compared) => new("Faces compared.", StatusCodes.Status200OK, time.GetUtcNow().ToUnixTimeMilliseconds())
    {
        SimilarityStatus = compared.Comparison.IsMatch,
        Similarity = compared.Comparison.Score,
        FalseAcceptanceRate = compared.Comparison.FalseAcceptanceRate,
        First = Picture.Of(compared.First),
        Second = Picture.Of(compared.Second),
    };

    private sealed record Answer(string Message, int StatusCode, long Timestamp) : EmbedAnswer(Message, StatusCode, Timestamp)
    {
        public required bool SimilarityStatus { get; init; }

        public required double Similarity { get; init; }

        /// <summary>Per cent, 0 to 100.</summary>
        public required double FalseAcceptanceRate { get; init; }

        [JsonPropertyName("image_1")]
        public required Picture First { get; init; }

        [JsonPropertyName("image_2")]
        public required Picture Second { get; init; }
    }

    private sealed record Picture(string ImageDigest, int Nface, BoxAnswer BoundingBox)
    {
        public static Picture Of(AnalyzedPicture picture) => new(picture.Digest, picture.Analysis.Faces.Count, BoxAnswer.Of(picture.Face.Face.Box));
    }
}
