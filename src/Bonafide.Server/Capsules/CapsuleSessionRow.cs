using System.Globalization;

namespace Bonafide.Server.Capsules;

/// <summary>A session of one capsule as it lies in the database.</summary>
internal sealed record CapsuleSessionRow
{
    public string Id { get; init; } = "";

    public string Tenant { get; init; } = "";

    /// <summary>The key or account that asked for it; fit for logs.</summary>
    public string Maker { get; init; } = "";

    /// <summary>Wrapped by the master key; null once it was erased.</summary>
    public byte[]? Secret { get; init; }

    /// <summary>Milliseconds, separated by commas.</summary>
    public string Waits { get; init; } = "";

    /// <summary>The colours to show, as <see cref="CapsuleLight"/> writes them; null for none.</summary>
    public string? Light { get; init; }

    /// <summary>Whether a capture without the colours contradicts its session.</summary>
    public bool LightRequired { get; init; }

    /// <summary>Life of the folder to come; null for the server's default.</summary>
    public long? FolderRetentionSeconds { get; init; }

    /// <summary>Whom to tell of the folder to come; null for nobody.</summary>
    public string? ResolutionEndpoint { get; init; }

    public long Issued { get; init; }

    public long Expires { get; init; }

    /// <summary>When its capsule came; null before.</summary>
    public long? Used { get; init; }

    /// <summary>When the row may go.</summary>
    public long Ends { get; init; }

    public TimeSpan? FolderRetention => FolderRetentionSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>How long the straight look before each action has to last.</summary>
    public IReadOnlyList<int> WaitList => [.. Waits.Split(',').Select(wait => int.Parse(wait, CultureInfo.InvariantCulture))];
}
