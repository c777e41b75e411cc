using System.Data.Common;

namespace Bonafide.Server.Persistence;

/// <summary>Where rows are kept. The SQL of the stores runs unchanged on SQLite and PostgreSQL.</summary>
internal interface IDatabase
{
    /// <summary>Whether other nodes may use it at the same time.</summary>
    bool IsShared { get; }

    /// <summary>An open connection; the caller disposes of it.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>Waits until no other node makes the database ready, and keeps the others waiting until it is disposed of.</summary>
    Task<IAsyncDisposable> TakeTurnAsync(CancellationToken cancellation);
}
