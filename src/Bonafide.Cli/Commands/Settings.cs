using System.CommandLine;
using Bonafide.Server.Hosting;
using Bonafide.Server.Persistence;
using Microsoft.Extensions.Configuration;

namespace Bonafide.Cli.Commands;

/// <summary>The server's options, as a file and the environment set them.</summary>
internal static class Settings
{
    private const string EnvironmentPrefix = "BONAFIDE_";

    /// <summary>For the commands that work beside the server, and must look into the database that it uses.</summary>
    public static readonly Option<FileInfo?> File = new("--config")
    {
        Description = "The server's JSON file of options, where its database is not in the data folder.",
        Recursive = true,
    };

    public static ServerOptions Read(FileInfo? file)
    {
        var configuration = new ConfigurationBuilder();
        if (file is not null)
            configuration.AddJsonFile(file.FullName, optional: false);
        configuration.AddEnvironmentVariables(EnvironmentPrefix);
        var options = new ServerOptions();
        configuration.Build().Bind(options);
        return options;
    }

    /// <summary>Where the server keeps its rows.</summary>
    public static DatabaseOptions Database(ParseResult parsed)
    {
        var options = Read(parsed.GetValue(File)).Database;
        options.ThrowIfFaulty();
        return options;
    }
}
