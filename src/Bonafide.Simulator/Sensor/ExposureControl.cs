using System.Numerics;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Sensor;

/// <summary>Automatic exposure and white balance: follow a centre-weighted mean with a lag.</summary>
internal sealed class ExposureControl(CameraProfile profile)
{
    private const float LongestShutter = 1 / 30f;
    private const float ShortestShutter = 1 / 8000f;
    private const float FullWell = 6000;
    private const float HighestGain = 24;
    private double? _logWhite;
    private Vector3 _cast = Vector3.One;
    private double _last;

    /// <summary>Takes a small picture of what is seen now, and says how to expose it.</summary>
    public Exposure Meter(LinearFrame frame, double seconds)
    {
        var mean = Mean(frame);
        var luma = Math.Max(0.2126f * mean.X + 0.7152f * mean.Y + 0.0722f * mean.Z, 1e-3f);
        var wanted = Math.Log(luma / profile.Key);
        var step = seconds - _last;
        _last = seconds;
        var share = _logWhite is null ? 1 : 1 - Math.Exp(-step / profile.ExposureLag);
        _logWhite = (_logWhite ?? 0) + (wanted - (_logWhite ?? 0)) * share;
        _cast = Vector3.Lerp(_cast, mean / luma, (float)(1 - Math.Exp(-step / (3 * profile.ExposureLag))));
        if (share >= 1)
            _cast = mean / luma;

        var white = (float)Math.Exp(_logWhite.Value);
        var shutter = Math.Clamp(FullWell / (white * profile.ElectronsPerLight), ShortestShutter, LongestShutter);
        // Beyond the highest gain the picture stays dark.
        white = Math.Max(white, FullWell / (shutter * profile.ElectronsPerLight * HighestGain));
        return new Exposure(shutter, white, Balance());
    }

    private Vector3 Balance()
    {
        var power = -profile.BalanceStrength;
        var cast = Vector3.Clamp(_cast, new Vector3(0.3f), new Vector3(3));
        return new Vector3(MathF.Pow(cast.X, power), MathF.Pow(cast.Y, power), MathF.Pow(cast.Z, power)) * profile.BalanceError;
    }

    private static Vector3 Mean(LinearFrame frame)
    {
        var (sum, weights) = (Vector4.Zero, 0f);
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                var (dx, dy) = ((x + 0.5f) / frame.Width - 0.5f, (y + 0.5f) / frame.Height - 0.5f);
                var weight = 0.25f + MathF.Exp(-(dx * dx + dy * dy) * 14);
                sum += frame.Pixels[y * frame.Width + x] * weight;
                weights += weight;
            }
        }

        return new Vector3(sum.X, sum.Y, sum.Z) / weights;
    }
}
