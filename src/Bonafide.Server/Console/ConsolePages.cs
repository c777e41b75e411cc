using Bonafide.Server.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Bonafide.Server.Console;

/// <summary>Serves the console.</summary>
internal static class ConsolePages
{
    public static void MapConsole(this WebApplication app) => app.UseWebPages("console", "camera=(), microphone=(), geolocation=()");
}
