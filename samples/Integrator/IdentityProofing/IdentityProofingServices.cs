using Integrator.Transactions;
using Integrator.WebCapture;
using Microsoft.Extensions.Options;

namespace Integrator.IdentityProofing;

/// <summary>Which of the document's two use cases is shown.</summary>
internal static class IdentityProofingServices
{
    private const string KeyHeader = "apikey";

    public static void AddVerification(this IServiceCollection services)
    {
        services.AddHttpClient<IdentityServer>((provider, http) =>
        {
            var options = provider.GetRequiredService<IOptions<SampleOptions>>().Value;
            http.BaseAddress = new Uri(options.GipsUrl!.TrimEnd('/') + '/');
            http.DefaultRequestHeaders.Add(KeyHeader, options.GipsKey);
        });
        services.AddTransient<LivenessVerification>();
        services.AddTransient<IdentityVerification>();
        services.AddTransient<IVerification>(provider => provider.GetRequiredService<IOptions<SampleOptions>>().Value.IdProofing
            ? provider.GetRequiredService<IdentityVerification>()
            : provider.GetRequiredService<LivenessVerification>());
    }
}
