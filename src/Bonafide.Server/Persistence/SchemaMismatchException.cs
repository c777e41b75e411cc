using Bonafide.Server.Hosting;

namespace Bonafide.Server.Persistence;

/// <summary>The database does not belong to this version of the program; the message says what to do.</summary>
internal sealed class SchemaMismatchException(string message) : StartupException(message);
