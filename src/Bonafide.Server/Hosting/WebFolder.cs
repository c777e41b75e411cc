using Bonafide.Vision;
using Microsoft.Extensions.FileProviders;

namespace Bonafide.Server.Hosting;

/// <summary>The built web files in the runtime folder.</summary>
internal sealed class WebFolder(VisionOptions options, HostLog log)
{
    /// <returns>Null when that part was not built; the log says so.</returns>
    public IFileProvider? Open(string part)
    {
        try
        {
            var path = Path.Combine(RuntimeFolder.Locate(options.RuntimePath), "web", part);
            if (Directory.Exists(path))
                return new PhysicalFileProvider(Path.GetFullPath(path));
            log.WebMissing($"{path} does not exist. Run 'make build'.");
        }
        catch (DirectoryNotFoundException exception)
        {
            log.WebMissing(exception.Message);
        }

        return null;
    }
}
