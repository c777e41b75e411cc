using System.Net;
using System.Net.Http.Headers;

namespace Integrator.WebCapture;

/// <summary>The biometric services (<c>BIOSERVER_CORE_URL</c>).</summary>
internal sealed class BiometricServer(HttpClient http, SignedAnswers signed)
{
    /// <summary>Step 8: the result of a capture as it was signed; null while there is none.</summary>
    public async Task<LivenessResult?> ResultAsync(string session, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"bio-sessions/{session}/liveness-challenge-result", cancellation);
        await UpstreamException.ThrowUnlessGoodAsync(response, cancellation);
        return response.StatusCode == HttpStatusCode.NoContent
            ? null
            : await signed.ReadAsync<LivenessResult>(await response.Content.ReadAsStringAsync(cancellation));
    }

    /// <summary>Step 9: the picture of a face; null when the server keeps none.</summary>
    public async Task<byte[]?> ImageAsync(string session, string face, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"bio-sessions/{session}/faces/{face}/image?compression=true", cancellation);
        await UpstreamException.ThrowUnlessGoodAsync(response, cancellation);
        return response.StatusCode == HttpStatusCode.NoContent ? null : await response.Content.ReadAsByteArrayAsync(cancellation);
    }

    /// <summary>Adds the picture that the captured face is compared with.</summary>
    /// <returns>The identifier of its face.</returns>
    public async Task<string> AddReferenceAsync(string session, Stream picture, CancellationToken cancellation)
    {
        using var image = new StreamContent(picture);
        image.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var face = JsonContent.Create(new { imageType = "ID_DOCUMENT", friendlyName = "Reference", imageRotationEnabled = "true" });
        using var form = new MultipartFormDataContent { { image, "image", "reference" }, { face, "face", "face.json" } };
        using var response = await http.PostAsync($"bio-sessions/{session}/faces", form, cancellation);
        await UpstreamException.ThrowUnlessGoodAsync(response, cancellation);
        return CaptureServer.LastPartOf(response);
    }

    /// <summary>Step 10: how the captured face compares with the reference; null when the two were not compared.</summary>
    public async Task<FaceMatch?> MatchAsync(string session, string reference, string captured, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"bio-sessions/{session}/faces/{reference}/matches", cancellation);
        await UpstreamException.ThrowUnlessGoodAsync(response, cancellation);
        var matches = await signed.ReadListAsync<FaceMatch>(await response.Content.ReadAsStringAsync(cancellation));
        return matches.FirstOrDefault(match => match.Reference.Id == reference && match.Candidate.Id == captured);
    }

    /// <summary>Erases a session with all that belongs to it.</summary>
    public async Task EraseAsync(string session, CancellationToken cancellation)
    {
        using var response = await http.DeleteAsync($"bio-sessions/{session}", cancellation);
        if (response.StatusCode != HttpStatusCode.NotFound)
            await UpstreamException.ThrowUnlessGoodAsync(response, cancellation);
    }
}
