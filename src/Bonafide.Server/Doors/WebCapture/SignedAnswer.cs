using Bonafide.Server.Signing;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.WebCapture;

/// <summary>Sends JSON with its signature as one of its members.</summary>
internal static class SignedAnswer
{
    public static IResult Object<T>(SignedJson signer, T answer) =>
        Results.Bytes(signer.Serialize(answer, WebCaptureJson.Options), "application/json; charset=utf-8");

    /// <summary>An array whose elements are signed one by one.</summary>
    public static IResult Array<T>(SignedJson signer, IReadOnlyList<T> answers)
    {
        using var body = new MemoryStream();
        body.WriteByte((byte)'[');
        for (var i = 0; i < answers.Count; i++)
        {
            if (i > 0)
                body.WriteByte((byte)',');
            body.Write(signer.Serialize(answers[i], WebCaptureJson.Options));
        }

        body.WriteByte((byte)']');
        return Results.Bytes(body.ToArray(), "application/json; charset=utf-8");
    }
}
