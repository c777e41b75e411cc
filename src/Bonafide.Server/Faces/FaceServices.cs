using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Faces;

internal static class FaceServices
{
    public static IServiceCollection AddFaces(this IServiceCollection services) => services
        .AddSingleton<FaceStore>()
        .AddSingleton<FaceRecorder>()
        .AddSingleton<SessionFaces>()
        .AddSingleton<FaceImages>()
        .AddSingleton<AnalysisGate>()
        .AddSingleton<FaceIntake>()
        .AddSingleton<Matcher>();
}
