using System.Data.Common;

namespace Bonafide.Server.Sessions.Results;

/// <summary>
/// Does what has to happen together with the storing of a result, such as owing a message: a door registers one of its own, and the rules of its
/// door stay out of the engine.
/// </summary>
internal interface IResultListener
{
    /// <summary>Called inside the transaction that makes the result readable; what fails here undoes it.</summary>
    Task OnResultAsync(DbConnection connection, DbTransaction transaction, Session session, ResultRow result);
}
