using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;

namespace Bonafide.Server.Hosting;

/// <summary>
/// Takes several slashes in a row for one: applications join a base address that ends in a slash with a path that begins with one, and proxies in
/// front of servers have always borne that.
/// </summary>
internal static partial class MergedSlashes
{
    /// <summary>Before routing, so that filters and handlers see the one address there is.</summary>
    public static void UseMergedSlashes(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Value is { } path && path.Contains("//", StringComparison.Ordinal))
            context.Request.Path = Several().Replace(path, "/");
        return next(context);
    });

    [GeneratedRegex("/{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Several();
}
