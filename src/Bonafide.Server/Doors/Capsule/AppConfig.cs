using Bonafide.Server.Capsules;
using Microsoft.AspNetCore.Http;

namespace Bonafide.Server.Doors.Capsule;

/// <summary><c>GET /core/app_config.json</c>: what the plugin does unless its page says otherwise.</summary>
internal static class AppConfig
{
    private static readonly string[] Languages = ["en", "es", "fr", "de", "pt", "ja", "ar"];
    private static readonly string[] Quality = ["quality"];

    public static IResult Get(CapsuleOptions options)
    {
        var web = options.Web;
        return Results.Json(
            new
            {
                web.Architecture,
                web.UseWasmContainer,
                web.ApiUseSessionToken,
                web.ResultMode,
                web.ActionsDefaultImportance,
                web.VideoActionsList,
                LangAllow = web.LangAllow.Count > 0 ? web.LangAllow : Languages,
                web.LangDefault,
                Analyses = (web.Analyses.Count > 0 ? web.Analyses : Quality).Select(type => new { Type = type }),
            },
            CapsuleJson.Options);
    }
}
