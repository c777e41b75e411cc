using System.Numerics;
using Bonafide.Observations;
using Bonafide.Vision.Parallax;

namespace Bonafide.Vision.Motion;

/// <summary>Places of a picture that can be found again: of the face, and of the rest without head, hair and body.</summary>
internal sealed record PictureCorners(IReadOnlyList<Vector2> Face, IReadOnlyList<Vector2> Rest)
{
    private const int Rim = PatchSearch.Half + PatchSearch.Reach;
    private const float LeastTexture = 4;
    private const int MostOfFace = 24;
    private const int MostOfRest = 40;

    // Hair and ears beside the box of a face, in its widths; hair above it, in its heights.
    private const float Beside = 0.45f;
    private const float Above = 0.45f;

    // The body widens below the chin; shoulders are about three faces wide.
    private const float Shoulders = 1.2f;

    /// <summary>Chooses the most textured places, each apart from the others.</summary>
    public static PictureCorners Of(SmallPicture picture, LumaField field)
    {
        var face = new List<(float Texture, Vector2 At)>();
        var rest = new List<(float Texture, Vector2 At)>();
        for (var y = Rim; y < picture.Height - Rim; y += 4)
        {
            for (var x = Rim; x < picture.Width - Rim; x += 4)
            {
                var at = new Vector2(x + 0.5f, y + 0.5f);
                var list = IsOfFace(picture.Box, at) ? face : IsOfPerson(picture.Box, at) ? null : rest;
                if (list is not null && Texturedness.Of(field, x, y) is >= LeastTexture and var texture)
                    list.Add((texture, at));
            }
        }

        return new PictureCorners(Apart(face, MostOfFace, 8), Apart(rest, MostOfRest, 12));
    }

    private static bool IsOfFace(FaceBox box, Vector2 at) =>
        MathF.Abs(at.X - box.CenterX) <= 0.35f * box.Width && MathF.Abs(at.Y - box.CenterY) <= 0.4f * box.Height;

    private static bool IsOfPerson(FaceBox box, Vector2 at)
    {
        var (aside, above) = (MathF.Abs(at.X - box.CenterX) - box.Width / 2 - PatchSearch.Half, box.Y - PatchSearch.Half - at.Y);
        var below = at.Y + PatchSearch.Half - (box.Y + box.Height);
        var reach = below > 0 ? Beside + Math.Min(Shoulders, 2 * below / box.Height) : Beside;
        return aside < reach * box.Width && above < Above * box.Height;
    }

    private static List<Vector2> Apart(List<(float Texture, Vector2 At)> candidates, int most, float apart)
    {
        var chosen = new List<Vector2>();
        foreach (var (_, at) in candidates.OrderByDescending(candidate => candidate.Texture))
        {
            if (chosen.Count == most)
                break;
            if (chosen.TrueForAll(other => Vector2.Distance(other, at) >= apart))
                chosen.Add(at);
        }

        return chosen;
    }
}
