using Bonafide.Liveness.Capture;
using Bonafide.Liveness.Challenges;
using Bonafide.Liveness.Policy;
using Bonafide.Observations;

namespace Bonafide.Server.Capture.Recording;

/// <summary>Reads the observations file; see docs/observations.md.</summary>
public static class RecordingReader
{
    /// <summary>Reads what <see cref="RecordingWriter"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no observations, of another version, or damaged; the message says which and where.</exception>
    public static CaptureRecording Read(ReadOnlyMemory<byte> bytes)
    {
        var fields = new FieldReader(bytes);
        if (!fields.Raw(RecordingFormat.Magic.Length).SequenceEqual(RecordingFormat.Magic))
            throw new InvalidDataException("These bytes are no observations file.");
        if (fields.UInt16() is var version && version != RecordingFormat.Version)
            throw new InvalidDataException($"The observations are of version {version}; this build reads version {RecordingFormat.Version}.");

        // Members are read in the order that they were written in.
        var recording = new CaptureRecording
        {
            Policy = fields.Text(),
            Plan = ReadPlan(fields),
            Context = ReadContext(fields),
            Frames = ReadMany(fields.Count(RecordingFormat.MinFrameBytes), () => ReadFrame(fields)),
            TimedOutAt = fields.Optional(fields.Time),
            Stills = ReadMany(fields.Count(RecordingFormat.MinStillBytes), () => ReadStill(fields)),
        };
        fields.End();
        return recording;
    }

    private static CapturePlan ReadPlan(FieldReader fields) => new()
    {
        Mode = FieldReader.Defined((CaptureMode)fields.Byte()),
        SecurityLevel = FieldReader.Defined((SecurityLevel)fields.Byte()),
        Timeout = fields.Time(),
        Stills = fields.Int32(),
        Dots = fields.Bool() ? ReadDots(fields) : null,
        Instructions = fields.Bool() ? ReadMany(fields.Count(1), () => FieldReader.Defined((FaceInstruction)fields.Byte())) : null,
        Light = LightFields.Read(fields),
        Distances = DistanceFields.Read(fields),
    };

    private static DotsChallenge ReadDots(FieldReader fields) => new(
        ReadMany(fields.Count(RecordingFormat.DotBytes), () => new DotDirection(fields.Double(), fields.Double())));

    private static CaptureContext ReadContext(FieldReader fields) => new()
    {
        CameraLabel = fields.OptionalText(),
        TrackWidth = fields.Optional(fields.Int32),
        TrackHeight = fields.Optional(fields.Int32),
        TrackFrameRate = fields.Optional(fields.Double),
        RequestedWidth = fields.Optional(fields.Int32),
        RequestedHeight = fields.Optional(fields.Int32),
        Automation = fields.Optional(fields.Bool),
        HiddenFrames = fields.Int32(),
        UnreadableFrames = fields.Int32(),
    };

    private static FrameObservation ReadFrame(FieldReader fields) => new()
    {
        Stamp = new FrameStamp(fields.Int64(), fields.Time(), fields.Time()),
        Width = fields.Int32(),
        Height = fields.Int32(),
        MeanLuma = fields.Single(),
        ContentHash = fields.UInt64(),
        PerceptualHash = fields.UInt64(),
        Faces = ReadFaces(fields),
        Colours = fields.Bool() ? new FaceColours(fields.Singles(FaceColours.Length)) : null,
        Pairs = ReadMany(fields.Count(RecordingFormat.MinPairBytes), () => PairFields.ReadPair(fields)),
        Surrounds = ReadMany(fields.Count(RecordingFormat.SurroundBytes), () => PairFields.ReadSurround(fields)),
        Passage = fields.Bool() ? PairFields.ReadPassage(fields) : null,
    };

    private static StillObservation ReadStill(FieldReader fields) => new()
    {
        FrameId = fields.Int64(),
        Width = fields.Int32(),
        Height = fields.Int32(),
        LiveCorrelation = fields.Optional(fields.Single),
        TemplateDistance = fields.Optional(fields.Single),
        Faces = ReadFaces(fields),
        Texture = StillFields.ReadTexture(fields),
        Pad = StillFields.ReadPad(fields),
    };

    private static FaceObservation[] ReadFaces(FieldReader fields) => ReadMany(fields.Byte(), () => ReadFace(fields));

    private static FaceObservation ReadFace(FieldReader fields) => new()
    {
        Box = new FaceBox(fields.Single(), fields.Single(), fields.Single(), fields.Single()),
        Confidence = fields.Single(),
        Landmarks = fields.Singles(RecordingFormat.LandmarkFloats),
        Irises = fields.Bool() ? fields.Singles(RecordingFormat.IrisFloats) : [],
        Eyes = new EyePair(fields.Single(), fields.Single(), fields.Single(), fields.Single()),
        Pose = new HeadPose(fields.Single(), fields.Single(), fields.Single()),
        LeftEyeOpenness = fields.Single(),
        RightEyeOpenness = fields.Single(),
        MouthOpenness = fields.Single(),
        Quality = new FaceQuality
        {
            Sharpness = fields.Single(),
            Brightness = fields.Single(),
            Contrast = fields.Single(),
            Clipping = fields.Single(),
            SideLight = fields.Single(),
        },
    };

    internal static T[] ReadMany<T>(int count, Func<T> read)
    {
        var all = new T[count];
        for (var i = 0; i < count; i++)
            all[i] = read();
        return all;
    }
}
