using System.Net;
using System.Net.Http.Headers;
using Integrator.WebCapture;

namespace Integrator.IdentityProofing;

/// <summary>The identity proofing service (<c>GIPS_URL</c>), call by call as the document has them.</summary>
internal sealed class IdentityServer(HttpClient http)
{
    private const string Identities = "v1/identities";

    /// <summary>Creates an identity.</summary>
    /// <returns>IDENTITY_ID.</returns>
    public async Task<string> CreateIdentityAsync(CancellationToken cancellation)
    {
        using var context = JsonContent.Create(new[] { new { key = "BUSINESS_ID", value = "LOA1P" } });
        return (await PostAsync<CreatedIdentity>(Identities, context, cancellation)).Id;
    }

    /// <summary>Tells that the person consents to being compared.</summary>
    public async Task SubmitConsentAsync(string identity, CancellationToken cancellation)
    {
        using var consents = JsonContent.Create(new[] { new { approved = true, type = "PORTRAIT" } });
        var taken = await PostAsync<IReadOnlyList<TakenConsent>>($"{Identities}/{identity}/consents", consents, cancellation);
        if (taken is not [{ Approved: true, Type: "PORTRAIT" }])
            throw new InvalidDataException("The consent was not taken down.");
    }

    /// <summary>Starts a live capture.</summary>
    public async Task<StartedCapture> StartCaptureAsync(string identity, string mode, string securityLevel, int challenges, CancellationToken cancellation)
    {
        using var parameters = JsonContent.Create(new { type = mode, securityLevel, nbChallenge = challenges });
        return await PostAsync<StartedCapture>($"{Identities}/{identity}/attributes/portrait/live-capture-video-session", parameters, cancellation);
    }

    /// <summary>Hands in a picture of the person's document, for which this service answers.</summary>
    public async Task SubmitDocumentAsync(string identity, Stream picture, CancellationToken cancellation)
    {
        using var image = new StreamContent(picture);
        image.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { image, "image", "document" }, { new StringContent("IDENTITY_CARD"), "type" } };
        await PostAsync<EvidenceStatus>($"{Identities}/{identity}/id-documents/capture", form, cancellation);
    }

    /// <summary>How far the portrait is.</summary>
    public Task<EvidenceStatus> StatusAsync(string identity, string portrait, CancellationToken cancellation) =>
        GetAsync<EvidenceStatus>($"{Identities}/{identity}/status/{portrait}", cancellation);

    /// <summary>The identity as a whole.</summary>
    public Task<ProofedIdentity> IdentityAsync(string identity, CancellationToken cancellation) => GetAsync<ProofedIdentity>($"{Identities}/{identity}", cancellation);

    /// <returns>The captured portrait; null when none is kept.</returns>
    public async Task<byte[]?> PortraitAsync(string identity, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"{Identities}/{identity}/attributes/portrait/capture", cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        await UpstreamException.ThrowUnlessGoodAsync(response, cancellation);
        return await PortraitPart.ReadAsync(response, cancellation);
    }

    /// <summary>Erases an identity with all that was captured and sent.</summary>
    public async Task EraseAsync(string identity, CancellationToken cancellation)
    {
        using var response = await http.DeleteAsync($"{Identities}/{identity}", cancellation);
        if (response.StatusCode != HttpStatusCode.NotFound)
            await UpstreamException.ThrowUnlessGoodAsync(response, cancellation);
    }

    private async Task<T> PostAsync<T>(string path, HttpContent body, CancellationToken cancellation)
    {
        using var response = await http.PostAsync(path, body, cancellation);
        return await ReadAsync<T>(response, cancellation);
    }

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(path, cancellation);
        return await ReadAsync<T>(response, cancellation);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation)
    {
        await UpstreamException.ThrowUnlessGoodAsync(response, cancellation);
        return await response.Content.ReadFromJsonAsync<T>(SampleJson.Options, cancellation) ?? throw new InvalidDataException("The answer is empty.");
    }
}
