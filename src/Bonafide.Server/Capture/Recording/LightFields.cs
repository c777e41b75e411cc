using Bonafide.Liveness.Challenges;

namespace Bonafide.Server.Capture.Recording;

/// <summary>The light sequence of a plan in the observations file.</summary>
internal static class LightFields
{
    public static void Write(FieldWriter fields, LightSequence? light)
    {
        fields.Bool(light is not null);
        if (light is null)
            return;
        fields.Count(light.Passages.Count);
        foreach (var passage in light.Passages)
        {
            fields.Count(passage.Steps.Count);
            foreach (var step in passage.Steps)
            {
                fields.Byte(step.Colour.Red);
                fields.Byte(step.Colour.Green);
                fields.Byte(step.Colour.Blue);
                fields.Int64(step.Duration.Ticks);
            }
        }
    }

    public static LightSequence? Read(FieldReader fields) => fields.Bool()
        ? new LightSequence(RecordingReader.ReadMany(fields.Count(RecordingFormat.MinPassageBytes), () => new LightPassage(
            RecordingReader.ReadMany(fields.Count(RecordingFormat.LightStepBytes), () => ReadStep(fields)))))
        : null;

    private static LightStep ReadStep(FieldReader fields) => new(new LightColour(fields.Byte(), fields.Byte(), fields.Byte()), fields.Time());
}
