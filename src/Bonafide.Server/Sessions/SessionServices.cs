using Bonafide.Server.Sessions.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Sessions;

internal static class SessionServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services) => services
        .AddSingleton<SessionStore>()
        .AddSingleton<SessionHolds>()
        .AddSingleton<HeldSessions>()
        .AddSingleton<SessionMaker>()
        .AddSingleton<SessionFinder>()
        .AddSingleton<SessionEraser>()
        .AddSingleton<SessionLog>()
        .AddSingleton<ChallengeDraw>()
        .AddSingleton<ResultStore>()
        .AddSingleton<AgeEstimator>()
        .AddSingleton<StoredCapture>()
        .AddSingleton<OutcomeRecorder>()
        .AddSingleton<ICaptureSessions, CaptureSessions>()
        .AddSingleton<ExpiryJob>()
        .AddSingleton<HoldKeeper>()
        .AddHostedService(provider => provider.GetRequiredService<ExpiryJob>())
        .AddHostedService(provider => provider.GetRequiredService<HoldKeeper>());
}
