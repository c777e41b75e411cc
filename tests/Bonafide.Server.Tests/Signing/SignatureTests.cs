using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Bonafide.Examples;
using Bonafide.Liveness.Verdicts;
using Bonafide.Server.Sessions;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Signing;

/// <summary>Signatures are checked by another implementation, as an integrator would.</summary>
[Collection(SharedServerTests.Name)]
public sealed class SignatureTests(SharedServer shared)
{
    private readonly TestServer _server = shared.Server;

    [Fact]
    public async Task A_result_verifies_against_the_published_keys_and_certificate()
    {
        var answer = await SignedResultAsync();
        var payload = await VerifyAsync(answer);
        payload.ShouldNotBeNull();

        // What was signed is the answer itself, without its signature, byte for byte.
        var unsigned = answer[..answer.IndexOf(",\"signature\":", StringComparison.Ordinal)] + "}";
        payload.ShouldBe(unsigned);
    }

    [Fact]
    public async Task A_change_of_one_byte_anywhere_in_the_signature_fails()
    {
        var answer = await SignedResultAsync();
        var signature = JsonDocument.Parse(answer).RootElement.GetProperty("signature").GetString()!;
        var dots = (First: signature.IndexOf('.', StringComparison.Ordinal), Last: signature.LastIndexOf('.'));
        foreach (var at in new[] { 5, dots.First + 3, dots.Last + 1 })
        {
            var changed = signature[..at] + (signature[at] == 'A' ? 'B' : 'A') + signature[(at + 1)..];
            (await VerifyAsync(answer.Replace(signature, changed, StringComparison.Ordinal))).ShouldBeNull($"changed at {at}");
        }
    }

    [Fact]
    public async Task The_documented_verifier_without_a_library_agrees()
    {
        var answer = await SignedResultAsync();
        var payload = await SignatureVerifier.VerifyAsync(_server.Client, answer);
        Encoding.UTF8.GetString(payload).ShouldBe(answer[..answer.IndexOf(",\"signature\":", StringComparison.Ordinal)] + "}");

        var signature = JsonDocument.Parse(answer).RootElement.GetProperty("signature").GetString()!;
        for (var at = signature.IndexOf('.', StringComparison.Ordinal); at < signature.Length; at += 37)
        {
            var changed = signature[..at] + (signature[at] == 'A' ? 'B' : 'A') + signature[(at + 1)..];
            await Should.ThrowAsync<CryptographicException>(
                () => SignatureVerifier.VerifyAsync(_server.Client, answer.Replace(signature, changed, StringComparison.Ordinal)), $"changed at {at}");
        }
    }

    [Fact]
    public async Task The_certificate_holds_the_published_key()
    {
        using var certificate = X509Certificate2.CreateFromPem(await _server.Client.GetStringAsync("/.well-known/bonafide-certificate.pem"));
        var key = (await (await _server.Client.GetAsync("/.well-known/jwks.json")).JsonAsync()).GetProperty("keys").EnumerateArray().Single();
        using var rsa = certificate.GetRSAPublicKey()!;
        rsa.KeySize.ShouldBe(3072);
        Base64Url.EncodeToString(rsa.ExportParameters(false).Modulus).ShouldBe(key.GetProperty("n").GetString());
        key.GetProperty("x5c")[0].GetString().ShouldBe(Convert.ToBase64String(certificate.RawData));
    }

    private async Task<string> SignedResultAsync()
    {
        var id = await _server.NewSessionAsync();
        await _server.Service<ICaptureSessions>().OpenAsync(id, default);
        await _server.Service<ICaptureSessions>().CompleteAsync(id, Support.Outcomes.Of(LivenessStatus.Success, [0xFF, 0xD8, 0xFF]), default);
        return await (await _server.GetAsync($"/bioserver-app/v2/bio-sessions/{id}/liveness-challenge-result")).Content.ReadAsStringAsync();
    }

    /// <returns>The signed payload; null when the signature is not good.</returns>
    private async Task<string?> VerifyAsync(string answer)
    {
        var script = Path.Combine(RepositoryRoot.Path, "docs", "examples", "verify-signature.mjs");
        var start = new ProcessStartInfo("node", [script, _server.Client.BaseAddress!.ToString().TrimEnd('/')])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            WorkingDirectory = RepositoryRoot.Path,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(answer);
        node.StandardInput.Close();
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        if (node.ExitCode == 0)
            return await output;
        (await errors).ShouldContain("not good");
        return null;
    }
}
