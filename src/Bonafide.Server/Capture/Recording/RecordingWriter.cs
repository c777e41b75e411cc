using Bonafide.Liveness.Challenges;
using Bonafide.Observations;

namespace Bonafide.Server.Capture.Recording;

/// <summary>Writes the observations file; see docs/observations.md.</summary>
public static class RecordingWriter
{
    /// <summary>Writes a recording without loss: every float keeps its bits.</summary>
    /// <exception cref="ArgumentException">Landmarks or irises do not have their length, or a text is not valid or longer than 64 KiB.</exception>
    public static ReadOnlyMemory<byte> Write(CaptureRecording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var fields = new FieldWriter();
        fields.Raw(RecordingFormat.Magic);
        fields.UInt16(RecordingFormat.Version);
        fields.Text(recording.Policy);
        WritePlan(fields, recording);
        WriteContext(fields, recording);
        fields.Count(recording.Frames.Count);
        foreach (var frame in recording.Frames)
            WriteFrame(fields, frame);
        fields.Optional(recording.TimedOutAt, at => fields.Int64(at.Ticks));
        fields.Count(recording.Stills.Count);
        foreach (var still in recording.Stills)
            WriteStill(fields, still);
        return fields.Written;
    }

    private static void WritePlan(FieldWriter fields, CaptureRecording recording)
    {
        fields.Byte((byte)recording.Plan.Mode);
        fields.Byte((byte)recording.Plan.SecurityLevel);
        fields.Int64(recording.Plan.Timeout.Ticks);
        fields.Int32(recording.Plan.Stills);
        fields.Bool(recording.Plan.Dots is not null);
        if (recording.Plan.Dots is { } dots)
            WriteDots(fields, dots);
        fields.Bool(recording.Plan.Instructions is not null);
        if (recording.Plan.Instructions is { } instructions)
            WriteInstructions(fields, instructions);
        LightFields.Write(fields, recording.Plan.Light);
        DistanceFields.Write(fields, recording.Plan.Distances);
    }

    private static void WriteInstructions(FieldWriter fields, IReadOnlyList<FaceInstruction> instructions)
    {
        fields.Count(instructions.Count);
        foreach (var instruction in instructions)
            fields.Byte((byte)instruction);
    }

    private static void WriteDots(FieldWriter fields, DotsChallenge dots)
    {
        fields.Count(dots.Directions.Count);
        foreach (var direction in dots.Directions)
        {
            fields.Double(direction.Yaw);
            fields.Double(direction.Pitch);
        }
    }

    private static void WriteContext(FieldWriter fields, CaptureRecording recording)
    {
        var context = recording.Context;
        fields.Optional(context.CameraLabel, fields.Text);
        fields.Optional(context.TrackWidth, fields.Int32);
        fields.Optional(context.TrackHeight, fields.Int32);
        fields.Optional(context.TrackFrameRate, fields.Double);
        fields.Optional(context.RequestedWidth, fields.Int32);
        fields.Optional(context.RequestedHeight, fields.Int32);
        fields.Optional(context.Automation, fields.Bool);
        fields.Int32(context.HiddenFrames);
        fields.Int32(context.UnreadableFrames);
    }

    private static void WriteFrame(FieldWriter fields, FrameObservation frame)
    {
        fields.Int64(frame.Stamp.FrameId);
        fields.Int64(frame.Stamp.CapturedAt.Ticks);
        fields.Int64(frame.Stamp.ReceivedAt.Ticks);
        fields.Int32(frame.Width);
        fields.Int32(frame.Height);
        fields.Single(frame.MeanLuma);
        fields.UInt64(frame.ContentHash);
        fields.UInt64(frame.PerceptualHash);
        WriteFaces(fields, frame.Faces);
        fields.Bool(frame.Colours is not null);
        if (frame.Colours is { } colours)
            fields.Singles(colours.Values.Span);
        PairFields.Write(fields, frame);
    }

    private static void WriteStill(FieldWriter fields, StillObservation still)
    {
        fields.Int64(still.FrameId);
        fields.Int32(still.Width);
        fields.Int32(still.Height);
        fields.Optional(still.LiveCorrelation, fields.Single);
        fields.Optional(still.TemplateDistance, fields.Single);
        WriteFaces(fields, still.Faces);
        StillFields.Write(fields, still);
    }

    private static void WriteFaces(FieldWriter fields, IReadOnlyList<FaceObservation> faces)
    {
        fields.Byte(checked((byte)faces.Count));
        foreach (var face in faces)
            WriteFace(fields, face);
    }

    private static void WriteFace(FieldWriter fields, FaceObservation face)
    {
        if (face.Landmarks.Length != RecordingFormat.LandmarkFloats || face.Irises.Length is not (0 or RecordingFormat.IrisFloats))
            throw new ArgumentException($"A face has {RecordingFormat.LandmarkFloats} landmark floats and 0 or {RecordingFormat.IrisFloats} iris floats.");

        fields.Singles([face.Box.X, face.Box.Y, face.Box.Width, face.Box.Height, face.Confidence]);
        fields.Singles(face.Landmarks.Span);
        fields.Bool(!face.Irises.IsEmpty);
        fields.Singles(face.Irises.Span);
        fields.Singles([face.Eyes.X1, face.Eyes.Y1, face.Eyes.X2, face.Eyes.Y2]);
        fields.Singles([face.Pose.Yaw, face.Pose.Pitch, face.Pose.Roll]);
        fields.Singles([face.LeftEyeOpenness, face.RightEyeOpenness, face.MouthOpenness]);
        var quality = face.Quality;
        fields.Singles([quality.Sharpness, quality.Brightness, quality.Contrast, quality.Clipping, quality.SideLight]);
    }
}
