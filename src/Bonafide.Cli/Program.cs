using System.CommandLine;
using Bonafide.Cli.Commands;
using Bonafide.Cli.Commands.Capsule;
using Bonafide.Server.Hosting;

var root = new RootCommand("Bonafide: self-hosted face capture and liveness.")
{
    ServeCommand.Create(),
    KeyCommand.Create(),
    LicenseCommand.Create(),
    AccountCommand.Create(),
    WebhooksCommand.Create(),
    StorageCommand.Create(),
    AnalyzeCommand.Create(),
    MatchCommand.Create(),
    CapsuleCommand.Create(),
    SimulateCommand.Create(),
    EvaluateCommand.Create(),
    ReplayCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is StartupException or ArgumentException or IOException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
