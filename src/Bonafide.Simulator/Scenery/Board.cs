using System.Numerics;
using Bonafide.Simulator.Randomness;
using Bonafide.Simulator.Rendering;

namespace Bonafide.Simulator.Scenery;

/// <summary>A board to paint on, in linear light.</summary>
internal sealed class Board
{
    private readonly int _width;
    private readonly int _height;
    private readonly Vector4[] _texels;

    public Board(int width, int height, Vector3 ground, SeededRandom random)
    {
        (_width, _height, _texels) = (width, height, new Vector4[width * height]);
        var grain = new Grain(random);
        for (var i = 0; i < _texels.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            var tone = 1 + 0.06f * grain.At(x * 0.02f, y * 0.02f) + 0.05f * grain.At(x * 0.5f, y * 0.5f) - 0.15f * y / height;
            _texels[i] = new Vector4(ground * tone, 1);
        }
    }

    public void Rectangle(float x, float y, float width, float height, Vector3 colour)
    {
        for (var row = Math.Max(0, (int)y); row < Math.Min(_height, (int)(y + height)); row++)
        {
            for (var column = Math.Max(0, (int)x); column < Math.Min(_width, (int)(x + width)); column++)
                _texels[row * _width + column] = new Vector4(colour * (1 - 0.2f * (row - y) / height), 1);
        }
    }

    public void Disc(float x, float y, float radius, Vector3 colour)
    {
        for (var row = Math.Max(0, (int)(y - radius)); row < Math.Min(_height, y + radius); row++)
        {
            for (var column = Math.Max(0, (int)(x - radius)); column < Math.Min(_width, x + radius); column++)
            {
                if ((column - x) * (column - x) + (row - y) * (row - y) < radius * radius)
                    _texels[row * _width + column] = new Vector4(colour, 1);
            }
        }
    }

    /// <summary>A light blur: the camera is focused on the face.</summary>
    public void Soften()
    {
        var copy = _texels.AsSpan().ToArray();
        for (var y = 1; y < _height - 1; y++)
        {
            for (var x = 1; x < _width - 1; x++)
            {
                var at = y * _width + x;
                _texels[at] = copy[at] * 0.4f + (copy[at - 1] + copy[at + 1] + copy[at - _width] + copy[at + _width]) * 0.15f;
            }
        }
    }

    public Texture Finish() => new(_width, _height, _texels);
}
