using Bonafide.Observations;

namespace Bonafide.Server.Capture.Recording;

/// <summary>Texture and PAD scores of a still, as they lie in the observations file.</summary>
internal static class StillFields
{
    // The length of a name, a threshold and a flag.
    private const int MinPadBytes = 9;

    public static void Write(FieldWriter fields, StillObservation still)
    {
        fields.Bool(still.Texture is not null);
        if (still.Texture is { } texture)
            Write(fields, texture);
        fields.Count(still.Pad.Count);
        foreach (var pad in still.Pad)
        {
            fields.Text(pad.Model);
            fields.Single(pad.Threshold);
            fields.Optional(pad.Score, fields.Single);
        }
    }

    public static StillTexture? ReadTexture(FieldReader fields) => !fields.Bool() ? null : new StillTexture
    {
        Tiles = fields.Int32(),
        LumaPeak = fields.Single(),
        ChromaPeak = fields.Single(),
        Banding = fields.Single(),
        Period = fields.Single(),
        Slope = fields.Single(),
        Black = fields.Single(),
        White = fields.Single(),
        ColourSpread = fields.Single(),
    };

    public static PadScore[] ReadPad(FieldReader fields)
    {
        var scores = new PadScore[fields.Count(MinPadBytes)];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = new PadScore(fields.Text(), fields.Single(), fields.Optional(fields.Single));
        return scores;
    }

    private static void Write(FieldWriter fields, StillTexture texture)
    {
        fields.Int32(texture.Tiles);
        fields.Singles([texture.LumaPeak, texture.ChromaPeak, texture.Banding, texture.Period]);
        fields.Singles([texture.Slope, texture.Black, texture.White, texture.ColourSpread]);
    }
}
