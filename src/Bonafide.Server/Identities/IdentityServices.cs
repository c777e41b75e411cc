using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Identities;

internal static class IdentityServices
{
    public static IServiceCollection AddIdentityProofing(this IServiceCollection services) => services
        .AddSingleton<IdentityStore>()
        .AddSingleton<ConsentStore>()
        .AddSingleton<SubmissionStore>()
        .AddSingleton<IdentityMaker>()
        .AddSingleton<IdentityFinder>()
        .AddSingleton<ConsentRegister>()
        .AddSingleton<BiometricEraser>()
        .AddSingleton<IdentityEraser>()
        .AddSingleton<SubmissionKeeper>()
        .AddSingleton<PortraitCapture>()
        .AddSingleton<DocumentIntake>()
        .AddSingleton<ReferenceMatcher>()
        .AddSingleton<DecisionKeeper>()
        .AddSingleton<PortraitEvaluator>()
        .AddSingleton<Adjudicator>()
        .AddSingleton<SubmissionPictures>()
        .AddSingleton<OpenCases>()
        .AddSingleton<IdentityLog>()
        .AddSingleton<IdentityUpkeep>()
        .AddHostedService(provider => provider.GetRequiredService<IdentityUpkeep>());
}
