using System.Text;
using Bonafide.Server.Access;
using Bonafide.Server.Identities;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Identities;

/// <summary><c>POST</c> and <c>GET …/attributes/portrait/capture</c>: the captured portrait as the one part of a multipart document.</summary>
internal sealed class PortraitImage(IdentityFinder finder, SubmissionPictures pictures)
{
    /// <param name="id">Whose; null for the only identity of the key, as the document has it.</param>
    /// <param name="context">Who asks.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IResult> HandleAsync(string? id, HttpContext context, CancellationToken cancellation)
    {
        var caller = context.Caller();
        var found = id is null ? await finder.FindOnlyAsync(caller, cancellation) : await finder.FindAsync(id, caller, cancellation);
        if (found.IsRefused(out var refusal, out var identity) || (await pictures.OpenLatestPortraitAsync(identity, cancellation)).IsRefused(out refusal, out var picture))
            return IdentityErrors.Of(refusal);
        // The picture's own identifier is as unlikely in a picture as any other boundary. Readers of forms exist that fail on a part without a file name.
        var boundary = picture.Row.Id;
        byte[] body =
        [
            .. Encoding.ASCII.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"Portrait\"; filename=\"portrait.jpg\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
            .. picture.Content,
            .. Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n"),
        ];
        return Results.Bytes(body, $"multipart/form-data; boundary={boundary}");
    }
}
