using System.Globalization;
using Bonafide.Server.Persistence;
using Dapper;

namespace Bonafide.Server.Tests.Doors.Capsule.Support;

/// <summary>
/// Everything that a server keeps of captures: each file of its media and how many rows each table has. Left out is what a request leaves by right: session
/// tokens, the trail of what was done with them, and access tokens.
/// </summary>
internal static class KeptState
{
    private static readonly string[] LeftOut = ["capsule_sessions", "capsule_actions", "access_tokens"];

    public static async Task<string> OfAsync(CapsuleStage stage)
    {
        var files = Directory.EnumerateFiles(stage.Server.Data, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(stage.Server.Data, file))
            .Where(file => !Path.GetFileName(file).StartsWith("bonafide", StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal));
        await using var connection = await stage.Server.Service<IDatabase>().OpenAsync(default);
        var rows = new List<string>();
        foreach (var table in (await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")).Except(LeftOut))
        {
            var count = await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}");
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"{table}: {count}"));
        }

        return string.Join('\n', files.Concat(rows).Order(StringComparer.Ordinal));
    }
}
