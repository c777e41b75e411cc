namespace Bonafide.Server.Console;

/// <summary>The pages for the people who work with the server. They hold no data: what they show they fetch with the key of whoever signs in.</summary>
public sealed class ConsoleOptions
{
    /// <summary>Serve <c>/console/</c>. <value>Default: true.</value></summary>
    public bool Enabled { get; set; } = true;
}
