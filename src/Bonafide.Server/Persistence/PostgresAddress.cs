using System.Globalization;
using Npgsql;

namespace Bonafide.Server.Persistence;

/// <summary>What may be told of a connection string: everything but its password.</summary>
internal static class PostgresAddress
{
    public static bool IsUsable(string connectionString)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connectionString).Host);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            return false;
        }
    }

    public static string Describe(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(
            CultureInfo.InvariantCulture, $"PostgreSQL at {parts.Host}, port {parts.Port}, database '{parts.Database ?? parts.Username}', user '{parts.Username}'");
    }

    /// <summary>Why PostgreSQL cannot be used, and what to look at.</summary>
    public static string Explain(string connectionString, Exception exception)
    {
        var advice = exception switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                "It refuses the user. Check Username and Password in Database:ConnectionString, and pg_hba.conf.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                "There is no such database. Make it (createdb), or check Database in Database:ConnectionString.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
                "The user may not make tables there. Make it the owner of the database, or grant it CREATE on the schema.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                "It has no connection left. Raise its max_connections, or lower Maximum Pool Size in Database:ConnectionString.",
            PostgresException answer => $"It answers {answer.SqlState}: {answer.MessageText}.",
            _ => "It cannot be reached. Check that it runs, that Host and Port in Database:ConnectionString are right, that no firewall is in between, and "
                + $"SSL Mode. The cause: {exception.GetBaseException().Message}",
        };
        return $"{Describe(connectionString)} cannot be used. {advice}";
    }
}
