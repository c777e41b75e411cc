using System.Data.Common;

namespace Bonafide.Server.Persistence;

/// <summary>Where rows are kept. The SQL of the stores runs unchanged on SQLite and PostgreSQL.</summary>
internal interface IDatabase
{
    /// <summary>An open connection; the caller disposes of it.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellation);
}
