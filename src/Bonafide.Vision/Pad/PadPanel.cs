using Bonafide.Observations;
using Bonafide.Vision.Imaging;

namespace Bonafide.Vision.Pad;

/// <summary>All configured networks at work. One per worker; not safe for concurrent use.</summary>
internal sealed class PadPanel(IEnumerable<PadModel> models) : IDisposable
{
    private readonly PadNetwork[] _networks = [.. models.Select(model => new PadNetwork(model.Options, model.Model))];

    /// <summary>What every network says; one that fails fails the analysis.</summary>
    public IReadOnlyList<PadScore> Score(RgbxImage image, FaceBox box) => [.. _networks.Select(network => network.Score(image, box))];

    public void Dispose()
    {
        foreach (var network in _networks)
            network.Dispose();
    }
}
