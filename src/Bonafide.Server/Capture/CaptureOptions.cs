using System.ComponentModel.DataAnnotations;

namespace Bonafide.Server.Capture;

/// <summary>How captures are taken: capacity, patience, and what clients are told to send. Validated at start.</summary>
public sealed class CaptureOptions
{
    /// <summary>Captures whose video this node analyses at once; more are refused with 503. <value>Default: as many as it measures that it can.</value></summary>
    [Range(1, 100_000)]
    public int? MaxCaptures { get; set; }

    /// <summary>Open sockets, waiting ones included. <value>Default: 10 000.</value></summary>
    [Range(1, 1_000_000)]
    public int MaxSockets { get; set; } = 10_000;

    /// <summary>Threads that decode and observe. <value>Default: one per core.</value></summary>
    [Range(1, 1024)]
    public int Workers { get; set; } = Environment.ProcessorCount;

    /// <summary>Longest wait for <c>hello</c>. <value>Default: 10 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan HelloTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait from <c>ready</c> to <c>start</c>: the person reads and allows the camera. <value>Default: 10 min.</value></summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time without a whole message while media are expected. <value>Default: 15 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SilenceTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Longest time for all stills to arrive; what is missing then counts as not sent. <value>Default: 60 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan StillsTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time for the client to take one message. <value>Default: 10 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for the client's side of the closing handshake. <value>Default: 5 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Ping after so long without traffic, and the wait for its answer: finds half-open sockets. <value>Default: 15 s.</value></summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Frames that cannot be decoded before the capture ends. <value>Default: 10.</value></summary>
    [Range(1, 1000)]
    public int MaxUnreadableFrames { get; set; } = 10;

    /// <summary>What live frames should be like.</summary>
    [Required]
    public LiveFrameOptions Live { get; set; } = new();

    /// <summary>What stills should be like.</summary>
    [Required]
    public StillUploadOptions Still { get; set; } = new();
}
