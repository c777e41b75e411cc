using System.Numerics;
using Bonafide.Simulator.Camera;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Rendering;
using Bonafide.Vision.Imaging;

namespace Bonafide.Simulator.Sensor;

/// <summary>
/// Turns shots into pictures: draws the scene over the shutter time, blurs, adds shot and read noise, balances and encodes the tones. Holds the
/// storage for it; one per thread.
/// </summary>
public sealed class Darkroom
{
    private const float SharpEnough = 1.3f;
    private const int MostMoments = 4;

    private readonly Stage _stage = new();
    private readonly LinearFrame _room = new();
    private readonly LinearFrame _sum = new();
    private readonly LensBlur _blur = new();

    internal void Develop(Shot shot, int width, int height, RgbxImage target)
    {
        var camera = PinholeCamera.WithField(width, height, shot.Profile.Field);
        var (light, moments) = Expose(shot, camera);
        _blur.Apply(light, shot.Profile.Blur * MathF.Sqrt(width / 640f), 1f / moments);
        target.Resize(width, height);
        new Digitizer(shot, height).Digitize(light, target);
    }

    /// <summary>A small picture of a scene for the exposure control.</summary>
    internal LinearFrame Glance(Scenery.Scene scene, CameraProfile profile)
    {
        var camera = PinholeCamera.WithField(64, 64 * profile.TrackHeight / profile.TrackWidth, profile.Field);
        scene.DrawRoom(_stage, camera, 1);
        scene.DrawProps(_stage, camera, 1);
        return _stage.Frame;
    }

    // Motion blur: the sum of several moments while the shutter is open; one is enough when nothing moves a pixel. The room moves with the hand
    // alone, mostly by less, and is drawn anew only when it has moved.
    private (LinearFrame Light, int Moments) Expose(Shot shot, PinholeCamera camera)
    {
        var open = (float)Math.Min(1, shot.Exposure.Seconds / Scenery.Scene.Period);
        var (room, props) = shot.Scene.LongestPaths(camera);
        var views = MomentsOf(room * open);
        var moments = Math.Max(views, MomentsOf(props * open));
        if (moments == 1)
        {
            shot.Scene.DrawRoom(_stage, camera, 1 - open * 0.5f);
            shot.Scene.DrawProps(_stage, camera, 1 - open * 0.5f);
            return (_stage.Frame, 1);
        }

        var drawn = -1;
        for (var i = 0; i < moments; i++)
        {
            var view = i * views / moments;
            if (view != drawn)
            {
                shot.Scene.DrawRoom(_stage, camera, ShareOf(view, views, open));
                _room.Copy(_stage.Frame);
                drawn = view;
            }
            else
            {
                _stage.Frame.Copy(_room);
            }

            shot.Scene.DrawProps(_stage, camera, ShareOf(i, moments, open));
            if (i == 0)
                _sum.CopyLight(_stage.Frame);
            else
                _sum.Add(_stage.Frame);
        }

        return (_sum, moments);
    }

    private static int MomentsOf(float path) => Math.Clamp((int)MathF.Ceiling(path / SharpEnough), 1, MostMoments);

    private static float ShareOf(int moment, int of, float open) => 1 - open * (1 - (moment + 0.5f) / of);

    /// <summary>The sensor and what follows it, for one picture.</summary>
    private readonly struct Digitizer
    {
        private readonly Shot _shot;
        private readonly float _electrons;
        private readonly Vector4 _gain;
        private readonly float _rowSeconds;

        public Digitizer(Shot shot, int height)
        {
            _shot = shot;
            _electrons = shot.Exposure.Seconds * shot.Profile.ElectronsPerLight;
            _gain = new Vector4(shot.Exposure.Balance / shot.Exposure.White, 0);
            _rowSeconds = (float)Scenery.Scene.Period / height;
        }

        public void Digitize(LinearFrame light, RgbxImage target)
        {
            var rows = new SeededRandom(_shot.Seed);
            for (var y = 0; y < light.Height; y++)
            {
                var noise = NoiseTable.Values.Slice((int)(rows.NextBits() % NoiseTable.Length), light.Width);
                Row(light.Pixels.AsSpan(y * light.Width, light.Width), noise, Flicker(y), target.Pixels.Slice(y * target.Stride, target.Stride));
            }
        }

        private void Row(ReadOnlySpan<Vector4> light, ReadOnlySpan<Vector4> noise, float flicker, Span<byte> codes)
        {
            var profile = _shot.Profile;
            var read = new Vector4(profile.ReadNoise * profile.ReadNoise);
            var grain = new Vector4(profile.Denoise / _electrons);
            var electrons = new Vector4(_electrons * flicker);
            var scale = _gain * (ToneCurve.Steps / ToneCurve.White);
            var luma = new Vector4(0.2126f, 0.7152f, 0.0722f, 0);
            var saturation = new Vector4(profile.Saturation);
            var curve = ToneCurve.Codes;
            for (var x = 0; x < light.Length; x++)
            {
                var counted = light[x] * electrons;
                var value = (light[x] * flicker + Vector4.SquareRoot(Vector4.Max(counted, Vector4.Zero) + read) * noise[x] * grain) * scale;
                var grey = new Vector4(Vector4.Dot(value, luma));
                value = Vector4.Clamp(grey + (value - grey) * saturation, Vector4.Zero, new Vector4(ToneCurve.Steps));
                codes[4 * x] = curve[(int)value.X];
                codes[4 * x + 1] = curve[(int)value.Y];
                codes[4 * x + 2] = curve[(int)value.Z];
                codes[4 * x + 3] = 255;
            }
        }

        // Lamps on the mains brighten twice per period; a shutter shorter than that sees it as bands.
        private float Flicker(int row)
        {
            var profile = _shot.Profile;
            if (profile.Flicker <= 0)
                return 1;
            var phase = 4 * Math.PI * profile.MainsFrequency * (_shot.Seconds + row * _rowSeconds);
            return 1 + profile.Flicker * (float)Math.Sin(phase);
        }
    }
}
