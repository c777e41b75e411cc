using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
                // A copy costs as much as a prop: only for a next moment that shows the same view.
                if ((i + 1) * views / moments == view)
                    _stage.Frame.KeepIn(_room);
                drawn = view;
            }
            else
            {
                _stage.Frame.Restore(_room);
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
            var tones = new Tones(_shot.Profile, _electrons, flicker, _gain * (ToneCurve.Steps / ToneCurve.White));
            ref var from = ref Unsafe.As<Vector4, float>(ref MemoryMarshal.GetReference(light));
            ref var grain = ref Unsafe.As<Vector4, float>(ref MemoryMarshal.GetReference(noise));
            var pixels = MemoryMarshal.Cast<byte, uint>(codes)[..light.Length];
            var x = 0;
            for (; x + 1 < pixels.Length; x += 2)
            {
                var at = (nuint)x * 4;
                var steps = tones.Of(Vector256.LoadUnsafe(ref from, at), Vector256.LoadUnsafe(ref grain, at));
                pixels[x] = Code(steps.GetLower());
                pixels[x + 1] = Code(steps.GetUpper());
            }

            if (x < pixels.Length)
                pixels[x] = Code(tones.Of(light[x].AsVector128().ToVector256(), noise[x].AsVector128().ToVector256()).GetLower());
        }

        private static uint Code(Vector128<int> steps)
        {
            // The tones end within the curve; checking that for each colour costs as much as reading it.
            ref var curve = ref MemoryMarshal.GetReference(ToneCurve.Codes);
            return Unsafe.Add(ref curve, steps.ToScalar()) | (uint)Unsafe.Add(ref curve, steps.GetElement(1)) << 8
                | (uint)Unsafe.Add(ref curve, steps.GetElement(2)) << 16 | 0xFF000000;
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

    /// <summary>From light to steps of the tone curve, for two pixels at once: noise, white balance and saturation.</summary>
    private readonly struct Tones(CameraProfile profile, float electrons, float flicker, Vector4 scale)
    {
        private readonly Vector256<float> _read = Vector256.Create(profile.ReadNoise * profile.ReadNoise);
        private readonly Vector256<float> _grain = Vector256.Create(profile.Denoise / electrons);
        private readonly Vector256<float> _electrons = Vector256.Create(electrons * flicker);
        private readonly Vector256<float> _flicker = Vector256.Create(flicker);
        private readonly Vector256<float> _saturation = Vector256.Create(profile.Saturation);
        private readonly Vector256<float> _scale = Vector256.Create(scale.AsVector128(), scale.AsVector128());

        public Vector256<int> Of(Vector256<float> light, Vector256<float> noise)
        {
            var counted = Vector256.MaxNative(light * _electrons, Vector256<float>.Zero);
            var value = (light * _flicker + Vector256.Sqrt(counted + _read) * noise * _grain) * _scale;
            var grey = Grey(value);
            value = grey + (value - grey) * _saturation;
            return Vector256.ConvertToInt32Native(
                Vector256.MinNative(Vector256.MaxNative(value, Vector256<float>.Zero), Vector256.Create((float)ToneCurve.Steps)));
        }

        // Rec. 709 luma of each pixel, in all of its places.
        private static Vector256<float> Grey(Vector256<float> value)
        {
            var parts = value * Vector256.Create(0.2126f, 0.7152f, 0.0722f, 0, 0.2126f, 0.7152f, 0.0722f, 0);
            var pairs = parts + Vector256.Shuffle(parts, Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6));
            return pairs + Vector256.Shuffle(pairs, Vector256.Create(2, 3, 0, 1, 6, 7, 4, 5));
        }
    }
}
