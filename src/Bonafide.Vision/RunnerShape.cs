using Bonafide.Vision.Inference;

namespace Bonafide.Vision;

/// <summary>Reads the layout of a network from the network itself, and says plainly when it is not one that is understood.</summary>
internal static class RunnerShape
{
    /// <summary>The side of a 1 × 3 × side × side input.</summary>
    public static int SquareRgbInput(OnnxModel model, OnnxRunner runner)
    {
        var shape = runner.InputShape(0);
        if (model.Inputs.Length == 1 && shape is [1, 3, _, _] && shape[2] == shape[3])
            return (int)shape[2];
        throw new NotSupportedException(
            $"The model {model.Name} takes {string.Join("; ", model.Inputs)}; one input of 1 x 3 x side x side (RGB planes) is needed.");
    }

    /// <summary>Index of the one output with so many values.</summary>
    public static int OutputOfLength(OnnxModel model, OnnxRunner runner, int length)
    {
        for (var i = 0; i < model.Outputs.Length; i++)
        {
            if (runner.Output(i).Length == length)
                return i;
        }

        throw new NotSupportedException($"The model {model.Name} gives {string.Join("; ", model.Outputs)}; an output of {length} values is needed.");
    }
}
