using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Bonafide.Vision.Inference;

namespace Bonafide.Vision.Pad;

/// <summary>A configured network, loaded and found to fit what the configuration says of it.</summary>
/// <param name="Options">The configuration.</param>
/// <param name="Model">The network.</param>
internal sealed record PadModel(PadModelOptions Options, OnnxModel Model) : IDisposable
{
    /// <summary>Reads, checks and loads a network.</summary>
    /// <exception cref="OnnxException">The file is missing or another, or the network does not fit its description; the message names the model.</exception>
    public static PadModel Load(OnnxRuntime runtime, PadModelOptions options)
    {
        var faults = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true))
        {
            throw new OnnxException(
                OnnxErrorCode.InvalidArgument,
                $"The PAD model '{options.Name}' is described wrongly: {string.Join(' ', faults.Select(fault => $"{fault.MemberNames.FirstOrDefault()}: {fault.ErrorMessage}"))}");
        }

        var model = OnnxModel.Load(runtime, options.Name, Read(options));
        try
        {
            // A first run shows at start what would otherwise show in the first capture.
            using var network = new PadNetwork(options, model);
            network.Score();
            return new PadModel(options, model);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    public void Dispose() => Model.Dispose();

    private static byte[] Read(PadModelOptions options)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(options.Path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new OnnxException(OnnxErrorCode.NoSuchFile, $"The PAD model {options.Name} cannot be read. {unreadable.Message}");
        }

        if (options.Sha256 is { } expected && !Convert.ToHexString(SHA256.HashData(bytes)).Equals(expected, StringComparison.OrdinalIgnoreCase))
            throw new OnnxException(OnnxErrorCode.InvalidArgument, $"The PAD model {options.Name} is not the file whose SHA-256 is configured.");
        return bytes;
    }
}
