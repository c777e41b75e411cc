using System.Numerics;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Scenery;

/// <summary>Paints the background: plain walls, shelves, windows, tiles and clutter.</summary>
internal static class WallPainter
{
    private const int Width = 768;
    private const int Height = 576;

    public static Texture Paint(SeededRandom random)
    {
        var board = new Board(Width, Height, Muted(random, 0.15f, 0.7f), random.Branch("grain"));
        switch (random.Index(5))
        {
            case 0:
                Pictures(board, random);
                break;
            case 1:
                Shelves(board, random);
                break;
            case 2:
                Window(board, random);
                break;
            case 3:
                Tiles(board, random);
                break;
            default:
                Clutter(board, random);
                break;
        }

        board.Soften();
        return board.Finish();
    }

    /// <summary>A piece of furniture, a picture or a poster.</summary>
    public static Texture PaintThing(SeededRandom random)
    {
        var board = new Board(96, 96, Muted(random, 0.05f, 0.5f), random.Branch("grain"));
        for (var i = random.Index(9); i > 0; i--)
            board.Rectangle(random.Between(0, 80f), random.Between(0, 80f), random.Between(4, 40f), random.Between(4, 40f), Muted(random, 0.03f, 0.7f));
        return board.Finish();
    }

    private static void Pictures(Board board, SeededRandom random)
    {
        for (var i = random.Index(4); i > 0; i--)
        {
            var (x, y, w, h) = (random.Between(0, 650f), random.Between(60, 300f), random.Between(50, 160f), random.Between(50, 160f));
            board.Rectangle(x - 5, y - 5, w + 10, h + 10, Muted(random, 0.02f, 0.3f));
            board.Rectangle(x, y, w, h, Muted(random, 0.1f, 0.8f));
            board.Rectangle(x + w * 0.2f, y + h * 0.3f, w * 0.5f, h * 0.4f, Muted(random, 0.1f, 0.6f));
        }
    }

    private static void Shelves(Board board, SeededRandom random)
    {
        var pitch = random.Between(60f, 110f);
        for (var y = 0f; y < Height; y += pitch)
        {
            var x = random.Between(0, 40f);
            while (x < Width)
            {
                var (wide, tall) = (random.Between(6f, 22f), random.Between(0.55f, 0.9f) * pitch);
                if (random.Chance(0.85))
                    board.Rectangle(x, y + pitch - tall, wide - 1, tall, Muted(random, 0.03f, 0.6f, 0.6f));
                x += wide;
            }

            board.Rectangle(0, y + pitch - 6, Width, 6, new Vector3(0.12f, 0.07f, 0.04f));
        }
    }

    private static void Window(Board board, SeededRandom random)
    {
        var (x, w) = (random.Between(0, 500f), random.Between(150f, 320f));
        board.Rectangle(x - 8, 72, w + 16, 316, new Vector3(0.6f));
        board.Rectangle(x, 80, w, 300, new Vector3(0.95f, 0.97f, 1));
        if (random.Chance(0.5))
        {
            for (var y = 84f; y < 380; y += 12)
                board.Rectangle(x, y, w, 5, new Vector3(0.55f));
        }

        board.Rectangle(x + w / 2 - 4, 80, 8, 300, new Vector3(0.5f));
        Pictures(board, random);
    }

    private static void Tiles(Board board, SeededRandom random)
    {
        var (pitch, joint) = (random.Between(24f, 60f), Muted(random, 0.05f, 0.4f));
        for (var y = 0f; y < Height; y += pitch)
            board.Rectangle(0, y, Width, 2.5f, joint);
        for (var x = 0f; x < Width; x += pitch)
            board.Rectangle(x, 0, 2.5f, Height, joint);
    }

    private static void Clutter(Board board, SeededRandom random)
    {
        for (var i = 30 + random.Index(40); i > 0; i--)
        {
            var colour = Muted(random, 0.03f, 0.7f, 0.5f);
            if (random.Chance(0.6))
                board.Rectangle(random.Between(-20, 740f), random.Between(-20, 560f), random.Between(10, 130f), random.Between(10, 130f), colour);
            else
                board.Disc(random.Between(0, 768f), random.Between(0, 576f), random.Between(6, 60f), colour);
        }
    }

    private static Vector3 Muted(SeededRandom random, float low, float high, float saturation = 0.25f)
    {
        var grey = random.Between(low, high);
        var tint = new Vector3(random.Between(-1f, 1f), random.Between(-1f, 1f), random.Between(-1f, 1f));
        return Vector3.Clamp(new Vector3(grey) * (Vector3.One + tint * saturation), new Vector3(0.01f), Vector3.One);
    }
}
