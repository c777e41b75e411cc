using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bonafide.Server.Storage;
using Bonafide.Server.Tests.Support;

namespace Bonafide.Server.Tests.Storage.Support;

/// <summary>A real S3 server (s3rver) on a port of its own, which can be taken down and brought up again with what it holds.</summary>
internal sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "evidence-bucket";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort();
    private Process? _process;

    public static async Task<S3Server> StartAsync()
    {
        var server = new S3Server();
        await server.UpAsync();
        return server;
    }

    /// <summary>Has the server under test store here.</summary>
    public void Configure(StorageOptions options)
    {
        options.Target = StorageTarget.S3;
        options.S3.Region = "eu-central-1";
        options.S3.BucketName = Bucket;
        options.S3.ServiceUrl = $"http://127.0.0.1:{_port}";
        (options.S3.AccessKeyId, options.S3.SecretAccessKey) = ("S3RVER", "S3RVER");
    }

    public async Task UpAsync()
    {
        var program = Path.Combine(Repository.Root, "node_modules", "s3rver", "bin", "s3rver.js");
        _process = Process.Start(new ProcessStartInfo(
            "node", [program, "-d", _folder.Path, "-a", "127.0.0.1", "-p", $"{_port}", "-s", "--configure-bucket", Bucket])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{_port}/"), patience.Token);
                return;
            }
            catch (HttpRequestException)
            {
                _process.HasExited.ShouldBeFalse();
                await Task.Delay(50, patience.Token);
            }
        }
    }

    public async Task DownAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <returns>The bytes under a key; null when there are none.</returns>
    public byte[]? Read(string key)
    {
        var path = Path.Combine(_folder.Path, Bucket, key + "._S3rver_object");
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <returns>How many objects there are.</returns>
    public int Count() => Directory.GetFiles(_folder.Path, "*._S3rver_object", SearchOption.AllDirectories).Length;

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await DownAsync();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
