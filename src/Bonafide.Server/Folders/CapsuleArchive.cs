using Bonafide.Server.Access;
using Bonafide.Server.Capsules;
using Bonafide.Server.Entropy;
using Bonafide.Server.Hosting;
using Bonafide.Server.Media;
using Bonafide.Server.Outcomes;
using Bonafide.Server.Persistence;
using Bonafide.Server.Protection;
using Bonafide.Server.Signing;
using Bonafide.Server.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Bonafide.Server.Folders;

/// <summary>
/// Opens stored capsules from outside the server, which may run meanwhile. It asks for the same role as the server does and leaves the same line in the
/// capsule's trail.
/// </summary>
public sealed class CapsuleArchive : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private CapsuleArchive(ServiceProvider services) => _services = services;

    /// <summary>Opens a data folder.</summary>
    /// <param name="dataPath">The data folder.</param>
    /// <param name="database">Where the server keeps its rows.</param>
    /// <returns>Null when there is no server's data at this place.</returns>
    public static CapsuleArchive? Open(string dataPath, DatabaseOptions database)
    {
        var root = Path.GetFullPath(dataPath);
        ArgumentNullException.ThrowIfNull(database);
        if ((!database.IsPostgres && !File.Exists(Path.Combine(root, "bonafide.db"))) || !File.Exists(Path.Combine(root, "keys", "master.key")))
            return null;
        return new CapsuleArchive(new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new DataFolder(root)).AddEntropy().AddPersistence(database).AddProtection().AddMedia()
            .AddAccess().AddSigning().AddCapsules(new CapsuleOptions()).AddSingleton<WebhookQueue>()
            .AddSingleton<FolderStore>().AddSingleton<FolderFinder>().AddSingleton<FolderMedia>().AddSingleton<CapsuleInvestigation>().BuildServiceProvider());
    }

    /// <summary>Verifies a stored capsule and tells its timeline.</summary>
    /// <param name="folderId">The folder that holds it.</param>
    /// <param name="key">An API key of the role <see cref="Role.Investigator"/>.</param>
    /// <param name="reason">Why; recorded.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ArgumentException">The key, the reason or the folder cannot be used; the message says why.</exception>
    public async Task<IReadOnlyList<ArchiveLine>> TimelineAsync(string folderId, string key, string reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new ArgumentException("A capsule is opened for a reason, which is recorded. Name it.", nameof(reason));
        var caller = Value(await _services.GetRequiredService<Authenticator>().AuthenticateAsync(key, cancellation));
        if (!caller.Roles.Contains(Role.Investigator))
            throw new ArgumentException($"The key lacks the role '{Role.Investigator}'. Make one that has it with 'bonafide key create'.", nameof(key));
        var owned = Value(await _services.GetRequiredService<FolderFinder>().FindAsync(folderId, caller.Tenant, cancellation));
        var opened = Value(await _services.GetRequiredService<CapsuleInvestigation>().OpenAsync(owned, caller.KeyId, reason, "timeline", cancellation));
        return [.. opened.Timeline.Select(line => new ArchiveLine(line.At, line.Source, line.Event, line.Who, line.Detail))];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static T Value<T>(Outcome<T> outcome)
        where T : class => outcome.IsRefused(out var refusal, out var value) ? throw new ArgumentException(refusal.Message) : value;
}

/// <summary>One line of a capsule's timeline.</summary>
/// <param name="At">When, by the clock of its source.</param>
/// <param name="Source">Who tells: <c>capsule</c> or <c>server</c>.</param>
/// <param name="Event">What happened.</param>
/// <param name="Who">Who did it; null for the sealer.</param>
/// <param name="Detail">More about it.</param>
public sealed record ArchiveLine(string At, string Source, string Event, string? Who, string? Detail);
