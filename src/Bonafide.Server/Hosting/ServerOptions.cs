using System.ComponentModel.DataAnnotations;
using Bonafide.Server.Access.Lockout;
using Bonafide.Server.Capsules;
using Bonafide.Server.Capture;
using Bonafide.Server.Console;
using Bonafide.Server.Doors.Demo;
using Bonafide.Server.Doors.Embed;
using Bonafide.Server.Faces;
using Bonafide.Server.Identities;
using Bonafide.Server.Persistence;
using Bonafide.Server.Photos;
using Bonafide.Server.Sessions;
using Bonafide.Server.Storage;
using Bonafide.Server.Uploads;
using Bonafide.Server.Webhooks;
using Bonafide.Vision;

namespace Bonafide.Server.Hosting;

/// <summary>Everything that can be set; each feature's part is described where the feature is. Checked once, at start.</summary>
public sealed class ServerOptions
{
    /// <summary>Addresses to listen on, separated by semicolons. <value>Default: http://127.0.0.1:8080.</value></summary>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Folder for keys, media and the database that is not elsewhere; created with mode 0700. <value>Default: data.</value></summary>
    [Required]
    public string DataPath { get; set; } = "data";

    /// <summary>The database.</summary>
    public DatabaseOptions Database { get; set; } = new();

    /// <summary>HTTP limits and proxies.</summary>
    public HttpOptions Http { get; set; } = new();

    /// <summary>Life of sessions.</summary>
    public SessionOptions Sessions { get; set; } = new();

    /// <summary>Faces that are sent in.</summary>
    public FaceOptions Faces { get; set; } = new();

    /// <summary>The evidence store.</summary>
    public StorageOptions Storage { get; set; } = new();

    /// <summary>Callbacks to service providers.</summary>
    public WebhookOptions Webhooks { get; set; } = new();

    /// <summary>The capture socket.</summary>
    public CaptureOptions Capture { get; set; } = new();

    /// <summary>Sealed capsules and folders.</summary>
    public CapsuleOptions Capsule { get; set; } = new();

    /// <summary>Pictures that come sealed.</summary>
    public UploadOptions Uploads { get; set; } = new();

    /// <summary>Pictures that come without a capture.</summary>
    public PictureOptions Photos { get; set; } = new();

    /// <summary>The Embed door.</summary>
    public EmbedOptions Embed { get; set; } = new();

    /// <summary>Identities.</summary>
    public IdentityOptions Identities { get; set; } = new();

    /// <summary>When devices are locked.</summary>
    public LockoutOptions Lockout { get; set; } = new();

    /// <summary>The pages for the people who work with the server.</summary>
    public ConsoleOptions Console { get; set; } = new();

    /// <summary>The demo page.</summary>
    public DemoOptions Demo { get; set; } = new();

    /// <summary>Models and frames. <see cref="VisionOptions.RuntimePath"/> also says where the built web files are.</summary>
    public VisionOptions Vision { get; set; } = new();
}
