using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Capsules;

/// <summary>What the browser plugin reads at <c>/core/app_config.json</c>.</summary>
public sealed class PluginOptions
{
    /// <summary>Who sends what to whom: <c>normal</c>, <c>lite</c> or <c>capture</c>. <value>Default: normal.</value></summary>
    [AllowedValues("normal", "lite", "capture")]
    public string Architecture { get; set; } = "normal";

    /// <summary>Whether captures are packed into sealed containers. <value>Default: true.</value></summary>
    public bool UseWasmContainer { get; set; } = true;

    /// <summary>Who fetches the session token: <c>api</c> (the plugin, with an access token) or <c>client</c> (the integrator's back end). <value>Default: client.</value></summary>
    [AllowedValues("api", "client")]
    public string ApiUseSessionToken { get; set; } = "client";

    /// <summary>How much of the result the browser is told: <c>safe</c>, <c>status</c>, <c>folder</c> or <c>full</c>. <value>Default: safe.</value></summary>
    [AllowedValues("safe", "status", "folder", "full")]
    public string ResultMode { get; set; } = "safe";

    /// <summary>Whether the server's actions go before those of the page. <value>Default: false.</value></summary>
    public bool ActionsDefaultImportance { get; set; }

    /// <summary>The actions asked for, in order; empty for a passive capture. <value>Default: empty.</value></summary>
    public IList<string> VideoActionsList { get; } = [];

    /// <summary>The languages that may be shown; empty for all. <value>Default: empty.</value></summary>
    public IList<string> LangAllow { get; } = [];

    /// <summary>The language shown unless the page asks for another. <value>Default: en.</value></summary>
    [Required]
    public string LangDefault { get; set; } = "en";

    /// <summary>The analyses asked for. <value>Default: quality.</value></summary>
    public IList<string> Analyses { get; } = [];
}
