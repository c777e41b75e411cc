using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Signing;

/// <summary>Publishes what is needed to check signatures.</summary>
internal static class SigningEndpoints
{
    public static IServiceCollection AddSigning(this IServiceCollection services) =>
        services.AddSingleton<SigningKey>().AddSingleton<JwsSigner>().AddSingleton<SignedJson>();

    public static void MapSigning(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/jwks.json", (SigningKey key) => Results.Json(
            new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA",
                        use = "sig",
                        alg = "RS256",
                        kid = key.Id,
                        n = Base64.Url(key.Modulus),
                        e = Base64.Url(key.Exponent),
                        x5c = new[] { Convert.ToBase64String(key.Certificate.RawData) },
                    },
                },
            },
            contentType: "application/jwk-set+json"));
        routes.MapGet("/.well-known/bonafide-certificate.pem", (SigningKey key) =>
            Results.Text(key.Certificate.ExportCertificatePem() + "\n", "application/x-pem-file"));
    }
}
