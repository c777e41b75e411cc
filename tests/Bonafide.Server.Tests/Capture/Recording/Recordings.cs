using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;
using Bonafide.Server.Capture.Recording;
using FsCheck;
using FsCheck.Fluent;

namespace Bonafide.Server.Tests.Capture.Recording;

/// <summary>Arbitrary recordings: any bits in every float, not-a-number and negative zero included.</summary>
internal static class Recordings
{
    private static readonly Gen<float> Single = ArbMap.Default.GeneratorFor<int>().Select(BitConverter.Int32BitsToSingle);
    private static readonly Gen<int> Int = ArbMap.Default.GeneratorFor<int>();
    private static readonly Gen<long> Long = ArbMap.Default.GeneratorFor<long>();
    private static readonly Gen<TimeSpan> Time = Long.Select(TimeSpan.FromTicks);

    private static readonly Gen<FaceObservation> Face =
        from s in Gen.ArrayOf(Single, 20)
        from landmarks in Gen.ArrayOf(Single, 3 * FaceObservation.LandmarkCount)
        from irises in Gen.OneOf(Gen.Constant(Array.Empty<float>()), Gen.ArrayOf(Single, 20))
        select new FaceObservation
        {
            Box = new FaceBox(s[0], s[1], s[2], s[3]),
            Confidence = s[4],
            Landmarks = landmarks,
            Irises = irises,
            Eyes = new EyePair(s[5], s[6], s[7], s[8]),
            Pose = new HeadPose(s[9], s[10], s[11]),
            LeftEyeOpenness = s[12],
            RightEyeOpenness = s[13],
            MouthOpenness = s[14],
            Quality = new FaceQuality { Sharpness = s[15], Brightness = s[16], Contrast = s[17], Clipping = s[18], SideLight = s[19] },
        };

    private static readonly Gen<double> Double = Long.Select(BitConverter.Int64BitsToDouble);

    private static readonly Gen<TrackedPair> Pair =
        from ids in Gen.ArrayOf(Long, 2)
        from d in Gen.ArrayOf(Double, 6)
        from count in Gen.Choose(0, 3)
        from points in Gen.ArrayOf(Single, count * TrackedPair.Stride)
        select new TrackedPair
        {
            FrameA = ids[0],
            FrameB = ids[1],
            Points = points,
            Rotation = d[0],
            ScaleA = d[1],
            ScaleB = d[2],
            FocalLength = d[3],
            Anisotropy = d[4],
            LandmarkResidual = d[5],
        };

    private static readonly Gen<SurroundPair> Surround =
        from ids in Gen.ArrayOf(Long, 2)
        from d in Gen.ArrayOf(Double, 2)
        from counts in Gen.ArrayOf(Int, 2)
        select new SurroundPair(ids[0], ids[1], d[0], d[1], counts[0], counts[1]);

    private static readonly Gen<FaceColours?> Colours =
        from values in Gen.ArrayOf(Single, FaceColours.Length)
        from some in ArbMap.Default.GeneratorFor<bool>()
        select some ? new FaceColours(values) : null;

    private static readonly Gen<LightStep> LightStep =
        from rgb in Gen.ArrayOf(ArbMap.Default.GeneratorFor<byte>(), 3)
        from milliseconds in Gen.Choose(0, 2000)
        select new LightStep(new LightColour(rgb[0], rgb[1], rgb[2]), TimeSpan.FromMilliseconds(milliseconds));

    private static readonly Gen<LightSequence?> Light =
        from count in Gen.Choose(0, 3)
        from steps in Gen.ArrayOf(LightStep, 4)
        from some in ArbMap.Default.GeneratorFor<bool>()
        select some ? new LightSequence([.. Enumerable.Range(0, count).Select(i => new LightPassage(steps[..i]))]) : null;

    private static readonly Gen<FacePassage?> Passage =
        from frames in Gen.ArrayOf(Long, 2)
        from corners in Gen.ArrayOf(Int, 2)
        from motion in Gen.ArrayOf(Double, 3)
        from some in ArbMap.Default.GeneratorFor<bool>()
        select some ? new FacePassage(frames[0], frames[1], corners[0], corners[1], motion[0], motion[1], motion[2]) : null;

    private static readonly Gen<FrameObservation> Frame =
        from numbers in Gen.ArrayOf(Long, 5)
        from size in Gen.ArrayOf(Int, 2)
        from luma in Single
        from faces in Gen.ArrayOf(Face, 2).Select(two => two[..(int)(numbers[0] & 1)])
        from pairs in Gen.ArrayOf(Pair, 2).Select(two => two[..(int)(numbers[1] & 1)])
        from surrounds in Gen.ArrayOf(Surround, 2).Select(two => two[..(int)(numbers[2] & 1)])
        from colours in Colours
        from passage in Passage
        select new FrameObservation
        {
            Stamp = new FrameStamp(numbers[0], TimeSpan.FromTicks(numbers[1]), TimeSpan.FromTicks(numbers[2])),
            Width = size[0],
            Height = size[1],
            MeanLuma = luma,
            ContentHash = unchecked((ulong)numbers[3]),
            PerceptualHash = unchecked((ulong)numbers[4]),
            Faces = faces,
            Colours = colours,
            Pairs = pairs,
            Surrounds = surrounds,
            Passage = passage,
        };

    private static readonly Gen<StillTexture?> Texture =
        from tiles in Int
        from s in Gen.ArrayOf(Single, 8)
        from some in ArbMap.Default.GeneratorFor<bool>()
        select !some ? null : new StillTexture
        {
            Tiles = tiles,
            LumaPeak = s[0],
            ChromaPeak = s[1],
            Banding = s[2],
            Period = s[3],
            Slope = s[4],
            Black = s[5],
            White = s[6],
            ColourSpread = s[7],
        };

    private static readonly Gen<PadScore> Pad =
        from name in Gen.Elements("", "fas", "模型")
        from threshold in Single
        from score in Maybe(Single)
        select new PadScore(name, threshold, score);

    private static readonly Gen<StillObservation> Still =
        from id in Long
        from size in Gen.ArrayOf(Int, 2)
        from correlation in Maybe(Single)
        from distance in Maybe(Single)
        from face in Face
        from texture in Texture
        from pad in Gen.ArrayOf(Pad, 2).Select(two => two[..(int)(id & 1)])
        select new StillObservation
        {
            FrameId = id,
            Width = size[0],
            Height = size[1],
            LiveCorrelation = correlation,
            TemplateDistance = distance,
            Faces = [face],
            Texture = texture,
            Pad = pad,
        };

    private static readonly Gen<CaptureContext> Context =
        from label in Gen.Elements(null, "", "Front camera", "Kamera 前 📷")
        from numbers in Gen.ArrayOf(Int, 2)
        from width in Maybe(Int)
        from height in Maybe(Int)
        from requested in Gen.ArrayOf(Maybe(Int), 2)
        from rate in Maybe(Long.Select(BitConverter.Int64BitsToDouble))
        from automation in Maybe(ArbMap.Default.GeneratorFor<bool>())
        select new CaptureContext
        {
            CameraLabel = label,
            TrackWidth = width,
            TrackHeight = height,
            TrackFrameRate = rate,
            RequestedWidth = requested[0],
            RequestedHeight = requested[1],
            Automation = automation,
            HiddenFrames = numbers[0],
            UnreadableFrames = numbers[1],
        };

    private static readonly Gen<DotDirection> Dot =
        from yaw in Long.Select(BitConverter.Int64BitsToDouble)
        from pitch in Long.Select(BitConverter.Int64BitsToDouble)
        select new DotDirection(yaw, pitch);

    public static Arbitrary<CaptureRecording> Arbitrary { get; } = (
        from mode in Gen.Elements(Enum.GetValues<CaptureMode>())
        from level in Gen.Elements(Enum.GetValues<SecurityLevel>())
        from timeout in Time
        from dots in Gen.OneOf(Gen.Constant((DotsChallenge?)null), Gen.ArrayOf(Dot, 3).Select(all => (DotsChallenge?)new DotsChallenge(all)))
        from instructions in Gen.OneOf(
            Gen.Constant((FaceInstruction[]?)null), Gen.ArrayOf(Gen.Elements(Enum.GetValues<FaceInstruction>()), 3).Select(all => (FaceInstruction[]?)all))
        from light in Light
        from distances in Gen.OneOf(
            Gen.Constant((DistancesChallenge?)null), Gen.ArrayOf(Dot, 2).Select(all => (DistancesChallenge?)new DistancesChallenge([all[0].Yaw, all[1].Yaw], [all[0].Pitch, all[1].Pitch])))
        from wanted in Int
        from context in Context
        from frames in Gen.ArrayOf(Frame, 3)
        from timedOut in Maybe(Time)
        from stills in Gen.ArrayOf(Still, 2)
        select new CaptureRecording
        {
            Policy = "2026-11-1",
            Plan = new CapturePlan
            {
                Mode = mode,
                SecurityLevel = level,
                Timeout = timeout,
                Stills = wanted,
                Dots = dots,
                Instructions = instructions,
                Light = light,
                Distances = distances,
            },
            Context = context,
            Frames = frames,
            TimedOutAt = timedOut,
            Stills = stills,
        }).ToArbitrary();

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : struct
        => Gen.OneOf(Gen.Constant((T?)null), value.Select(some => (T?)some));
}
